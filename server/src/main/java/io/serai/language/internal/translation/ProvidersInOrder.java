package io.serai.language.internal.translation;

import io.serai.language.Translation.Trouble;
import io.serai.language.internal.translation.book.Rests;
import io.serai.language.internal.translation.book.TranslationBook;
import io.serai.language.internal.translation.book.TranslationBook.Opened;
import io.serai.language.internal.translation.guarding.Sentences;
import io.serai.language.internal.translation.providers.Answer;
import io.serai.language.internal.translation.providers.Call;
import io.serai.language.internal.translation.providers.Provider;
import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.language.internal.translation.spending.Meter;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks one provider after the other, each within its limits, until every text has a translation. What one of them finished is not asked for again. */
@Component
class ProvidersInOrder {
    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private final TranslationBook book;
    private final Rests rests;
    private final Meter meter;
    private final KnownTexts known;
    private final Map<ProviderKind, Provider> providers = new EnumMap<>(ProviderKind.class);

    ProvidersInOrder(TranslationBook book, Rests rests, Meter meter, KnownTexts known, List<Provider> providers) {
        this.book = book;
        this.rests = rests;
        this.meter = meter;
        this.known = known;
        providers.forEach(provider -> this.providers.put(provider.kind(), provider));
    }

    /** A text as a provider said it; empty with the trouble where nobody could. */
    record Said(Optional<String> text, String by, Trouble trouble) {
        private static Said of(String text, String by) {
            return new Said(Optional.of(text), by, Trouble.NOT_CONNECTED);
        }

        private static Said failed(Trouble trouble) {
            return new Said(Optional.empty(), "", trouble);
        }
    }

    boolean any(WorkspaceId workspace) {
        return !book.open(workspace).isEmpty();
    }

    List<Said> ask(WorkspaceId workspace, List<String> texts, Optional<Language> from, Language to) {
        var round = new Round(workspace, texts, from, to);
        List<Opened> open = book.open(workspace);
        open.forEach(round::recall);
        open.forEach(round::ask);
        return round.said();
    }

    /** Nothing is kept or counted as the workspace's: somebody tries a connection out. */
    Answer tried(WorkspaceId workspace, Opened opened, List<String> texts, Language from, Language to) {
        return provider(opened).translate(new Call(workspace, opened.connection(), texts, Optional.of(from), to));
    }

    private Provider provider(Opened opened) {
        Provider provider = providers.get(opened.connection().kind());
        if (provider == null) {
            throw new IllegalStateException(
                    "nobody speaks " + opened.connection().kind());
        }
        return provider;
    }

    /** The texts that are still without a translation, on their way from one provider to the next. */
    private final class Round {
        private final WorkspaceId workspace;
        private final List<String> texts;
        private final Optional<Language> from;
        private final Language to;
        private final List<Said> said = new ArrayList<>();

        Round(WorkspaceId workspace, List<String> texts, Optional<Language> from, Language to) {
            this.workspace = workspace;
            this.texts = texts;
            this.from = from;
            this.to = to;
            texts.forEach(text -> said.add(Said.failed(Trouble.NOT_CONNECTED)));
        }

        List<Said> said() {
            return said;
        }

        private List<Integer> open() {
            var open = new ArrayList<Integer>();
            for (int at = 0; at < texts.size(); at++) {
                if (said.get(at).text().isEmpty()) {
                    open.add(at);
                }
            }
            return open;
        }

        private List<String> textsAt(List<Integer> places) {
            return places.stream().map(texts::get).toList();
        }

        void recall(Opened opened) {
            List<Integer> open = open();
            Map<String, String> before = known.find(workspace, opened, textsAt(open), from, to);
            String by = name(opened);
            for (int at : open) {
                Optional.ofNullable(before.get(texts.get(at))).ifPresent(text -> said.set(at, Said.of(text, by)));
            }
            if (!before.isEmpty()) {
                meter.saved(workspace, opened.id(), by, Meter.characters(List.copyOf(before.keySet())));
            }
        }

        void ask(Opened opened) {
            ProviderKind kind = opened.connection().kind();
            List<Integer> open = open();
            if (rests.rests(opened.id())) {
                failed(open, rests.why(opened.id()).orElse(Trouble.DOWN));
                return;
            }
            var batch = new ArrayList<Integer>();
            int characters = 0;
            for (int at : open) {
                int length = texts.get(at).length();
                if (!batch.isEmpty()
                        && (batch.size() == kind.mostTexts() || characters + length > kind.mostCharacters())) {
                    if (!asked(opened, batch)) {
                        failed(open(), trouble(batch));
                        return;
                    }
                    batch = new ArrayList<>();
                    characters = 0;
                }
                batch.add(at);
                characters += length;
            }
            if (!batch.isEmpty()) {
                asked(opened, batch);
            }
        }

        private Trouble trouble(List<Integer> batch) {
            return said.get(batch.getFirst()).trouble();
        }

        private void failed(List<Integer> places, Trouble trouble) {
            places.forEach(at -> said.set(at, Said.failed(trouble)));
        }

        private boolean asked(Opened opened, List<Integer> batch) {
            return switch (translated(opened, textsAt(batch))) {
                case Answer.Done done -> {
                    for (int n = 0; n < batch.size(); n++) {
                        said.set(batch.get(n), Said.of(done.texts().get(n), name(opened)));
                    }
                    known.keep(workspace, opened, textsAt(batch), done.texts(), from, to);
                    yield true;
                }
                case Answer.Failed failed -> {
                    failed(batch, failed.trouble());
                    yield false;
                }
            };
        }

        /** A text that is longer than the provider takes goes in parts. */
        private Answer translated(Opened opened, List<String> wanted) {
            int most = opened.connection().kind().mostCharacters();
            if (wanted.size() > 1 || wanted.getFirst().length() <= most) {
                return paid(opened, wanted);
            }
            var whole = new StringBuilder();
            for (String part : Sentences.atMost(wanted.getFirst(), most)) {
                switch (paid(opened, List.of(part))) {
                    case Answer.Done done ->
                        whole.append(edged(part, done.texts().getFirst()));
                    case Answer.Failed failed -> {
                        return failed;
                    }
                }
            }
            return new Answer.Done(List.of(whole.toString()));
        }

        private Answer paid(Opened opened, List<String> wanted) {
            long characters = Meter.characters(wanted);
            if (!meter.allows(workspace, book.rules(workspace).dailyLimit(), characters)
                    || !meter.allows(workspace, opened.id(), opened.dailyLimit(), characters)) {
                return new Answer.Failed(Trouble.BUDGET, "limit");
            }
            Answer answer = patiently(opened, new Call(workspace, opened.connection(), wanted, from, to));
            switch (answer) {
                case Answer.Done done -> {
                    rests.answered(opened.id());
                    meter.sent(workspace, opened.id(), name(opened), characters);
                }
                case Answer.Failed failed -> {
                    rests.failed(opened.id(), failed);
                    meter.failed(workspace, opened.id(), name(opened));
                }
            }
            return answer;
        }
    }

    private Answer patiently(Opened opened, Call call) {
        Answer answer = new Answer.Failed(Trouble.DOWN, "");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            answer = whole(provider(opened).translate(call), call);
            Optional<Duration> wait =
                    answer instanceof Answer.Failed failed ? again(failed, attempt) : Optional.empty();
            if (wait.isEmpty() || attempt == TRIES || !waited(wait.get())) {
                return answer;
            }
        }
        return answer;
    }

    /** Someone at the desk waits. */
    private static Optional<Duration> again(Answer.Failed failed, int attempt) {
        Duration usual = Duration.ofMillis(250L * attempt);
        return switch (failed.trouble()) {
            case BACK_OFF ->
                Optional.of(failed.retryAfter().orElse(usual)).filter(wait -> wait.compareTo(WORTH_WAITING) <= 0);
            case DOWN -> attempt == 1 && !failed.detail().equals("timeout") ? Optional.of(usual) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Answer whole(Answer answer, Call call) {
        return answer instanceof Answer.Done done
                        && (done.texts().size() != call.texts().size()
                                || done.texts().stream().anyMatch(String::isBlank))
                ? new Answer.Failed(Trouble.BROKEN, "incomplete")
                : answer;
    }

    private static String name(Opened opened) {
        return opened.connection().kind().name().toLowerCase(Locale.ROOT);
    }

    /** With the spaces and line breaks that stood around the original. */
    static String edged(String original, String translated) {
        String bare = original.strip();
        int start = original.indexOf(bare);
        return bare.isEmpty()
                ? original
                : original.substring(0, start) + translated.strip() + original.substring(start + bare.length());
    }
}
