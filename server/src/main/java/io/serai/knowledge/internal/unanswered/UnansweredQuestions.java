package io.serai.knowledge.internal.unanswered;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Unanswered;
import io.serai.knowledge.internal.unanswered.Theme.State;
import io.serai.knowledge.internal.unanswered.UnansweredStore.Count;
import io.serai.knowledge.internal.unanswered.UnansweredStore.Place;
import io.serai.privacy.Masker;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Groups unanswered questions as they come, and shows what to write next. */
@Component
public class UnansweredQuestions implements Unanswered {
    private static final int LONGEST = 500;
    private static final int LOOKED_AT = 40;
    private static final int SHOWN = 50;
    private static final int WORDINGS_A_LANGUAGE = 5;
    private static final int LONGEST_WORDING = 200;

    private final UnansweredStore store;
    private final Grouping grouping;
    private final Masker masker;
    private final TransactionOperations transactions;
    private final Clock clock;

    UnansweredQuestions(
            UnansweredStore store, Grouping grouping, Masker masker, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.grouping = grouping;
        this.masker = masker;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param again it was answered, and the bot still did not know */
    public record Group(
            UUID id,
            State state,
            Phrase title,
            long size,
            Map<Language, Long> languages,
            Instant since,
            Instant last,
            Optional<UUID> answer,
            boolean again) {}

    /** @param total of each state, however many are listed */
    public record Listed(List<Group> groups, Map<State, Long> total) {}

    public record Question(UUID message, UUID conversation, Language language, String text, Instant at) {}

    /** @param wordings ways of asking it that are worth keeping with an answer */
    public record Detail(Group group, List<Question> questions, List<Phrase> wordings) {}

    @Override
    public void note(WorkspaceId workspace, Missed missed) {
        String text = masker.text(missed.text().strip());
        String kept = text.substring(0, Math.min(text.length(), LONGEST));
        if (kept.codePoints().filter(Character::isLetter).count() < 2) {
            return;
        }
        transactions.executeWithoutResult(transaction -> {
            store.alone(workspace);
            if (!store.has(workspace, missed.message())) {
                place(workspace, missed, kept);
            }
        });
    }

    private void place(WorkspaceId workspace, Missed missed, String text) {
        List<Theme> themes = store.themes(workspace);
        Theme theme = grouping.home(workspace, text, themes)
                .map(home -> home.asked(missed.at()))
                .orElseGet(() -> Theme.fresh(Ids.next()));
        store.save(workspace, theme);
        store.add(workspace, new Asked(missed.message(), theme.id(), missed.language(), text, missed.at()));
        grouping.changed(theme.id());
        grouping.twin(workspace, theme, themes).ifPresent(twin -> {
            store.move(workspace, theme.id(), twin.id());
            grouping.changed(theme.id(), twin.id());
        });
    }

    /** The most asked first. */
    public Listed list(WorkspaceId workspace, State state, Language reader, int limit) {
        Map<UUID, List<Count>> counts = store.counts(workspace).stream()
                .collect(Collectors.groupingBy(Count::theme, LinkedHashMap::new, Collectors.toList()));
        var total = new EnumMap<State, Long>(State.class);
        for (State each : State.values()) {
            total.put(each, 0L);
        }
        counts.values().forEach(of -> total.merge(of.getFirst().state(), 1L, Long::sum));
        List<List<Count>> wanted = counts.values().stream()
                .filter(of -> of.getFirst().state() == state)
                .sorted(Comparator.comparingLong(UnansweredQuestions::size)
                        .thenComparing(UnansweredQuestions::last)
                        .reversed())
                .limit(limit)
                .toList();
        return new Listed(groups(workspace, wanted, reader), total);
    }

    private List<Group> groups(WorkspaceId workspace, List<List<Count>> counts, Language reader) {
        List<UUID> ids = counts.stream().map(of -> of.getFirst().theme()).toList();
        Map<UUID, Theme> themes = new HashMap<>();
        store.themes(workspace).forEach(theme -> themes.put(theme.id(), theme));
        Map<UUID, List<Asked>> asked =
                store.asked(workspace, ids, LOOKED_AT).stream().collect(Collectors.groupingBy(Asked::theme));
        var groups = new ArrayList<Group>();
        for (List<Count> of : counts) {
            Theme theme = themes.get(of.getFirst().theme());
            List<Asked> questions = asked.getOrDefault(of.getFirst().theme(), List.of());
            if (theme != null && !questions.isEmpty()) {
                groups.add(group(theme, of, grouping.fromTheMiddle(questions), reader));
            }
        }
        return groups;
    }

    private static Group group(Theme theme, List<Count> counts, List<Asked> fromTheMiddle, Language reader) {
        Asked title = fromTheMiddle.stream()
                .filter(each -> each.language().primary().equals(reader.primary()))
                .findFirst()
                .orElse(fromTheMiddle.getFirst());
        Map<Language, Long> languages = new LinkedHashMap<>();
        counts.stream()
                .sorted(Comparator.comparingLong(Count::asked).reversed())
                .forEach(count -> languages.put(count.language(), count.asked()));
        return new Group(
                theme.id(),
                theme.state(),
                new Phrase(title.language(), title.text()),
                size(counts),
                languages,
                counts.stream().map(Count::since).min(Comparator.naturalOrder()).orElse(title.at()),
                last(counts),
                theme.answer(),
                theme.state() == State.OPEN && theme.answer().isPresent());
    }

    private static long size(List<Count> counts) {
        return counts.stream().mapToLong(Count::asked).sum();
    }

    private static Instant last(List<Count> counts) {
        return counts.stream().map(Count::last).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    public Detail detail(WorkspaceId workspace, UUID id, Language reader) {
        Theme theme = store.theme(workspace, id).orElseThrow(UnansweredQuestions::missing);
        List<Count> counts = store.counts(workspace).stream()
                .filter(count -> count.theme().equals(id))
                .toList();
        List<Asked> asked = store.asked(workspace, List.of(id), SHOWN);
        List<Asked> fromTheMiddle = grouping.fromTheMiddle(asked);
        if (fromTheMiddle.isEmpty()) {
            throw missing();
        }
        Map<UUID, UUID> places = store
                .places(workspace, asked.stream().map(Asked::message).toList())
                .stream()
                .collect(Collectors.toMap(Place::message, Place::conversation));
        List<Question> questions = asked.stream()
                .flatMap(each -> Optional.ofNullable(places.get(each.message()))
                        .map(place -> new Question(each.message(), place, each.language(), each.text(), each.at()))
                        .stream())
                .toList();
        return new Detail(group(theme, counts, fromTheMiddle, reader), questions, wordings(fromTheMiddle));
    }

    /** Each said once, whole, and without anybody's data; of each language those that say best what all mean. */
    private static List<Phrase> wordings(Collection<Asked> fromTheMiddle) {
        Set<String> said = new HashSet<>();
        Map<Language, Integer> kept = new HashMap<>();
        var wordings = new ArrayList<Phrase>();
        for (Asked each : fromTheMiddle) {
            boolean whole = each.text().length() <= LONGEST_WORDING
                    && !each.text().endsWith("…")
                    && !each.text().contains("•")
                    && !each.text().contains("[");
            String folded = each.text()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            if (whole && said.add(folded) && kept.merge(each.language(), 1, Integer::sum) <= WORDINGS_A_LANGUAGE) {
                wordings.add(new Phrase(each.language(), each.text().replaceAll("\\s+", " ")));
            }
        }
        return wordings;
    }

    /** @param faq in which the answer stands now */
    public void answered(WorkspaceId workspace, UUID id, UUID faq) {
        change(workspace, id, theme -> theme.answered(faq, clock.instant()));
    }

    public void dismiss(WorkspaceId workspace, UUID id) {
        change(workspace, id, theme -> theme.dismissed(clock.instant()));
    }

    public void open(WorkspaceId workspace, UUID id) {
        change(workspace, id, Theme::opened);
    }

    private void change(WorkspaceId workspace, UUID id, UnaryOperator<Theme> change) {
        transactions.executeWithoutResult(transaction -> {
            store.alone(workspace);
            Theme theme = store.theme(workspace, id).orElseThrow(UnansweredQuestions::missing);
            store.save(workspace, change.apply(theme));
        });
    }

    private static Problem missing() {
        return Problem.notFound("These questions are not there any more. Reload the list.");
    }
}
