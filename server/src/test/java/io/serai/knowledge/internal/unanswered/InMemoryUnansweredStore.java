package io.serai.knowledge.internal.unanswered;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

class InMemoryUnansweredStore implements UnansweredStore {
    private final Map<WorkspaceId, Map<UUID, Theme>> themes = new HashMap<>();
    private final Map<WorkspaceId, List<Asked>> questions = new HashMap<>();
    private final Map<UUID, UUID> conversations = new HashMap<>();

    private Map<UUID, Theme> themesOf(WorkspaceId workspace) {
        return themes.computeIfAbsent(workspace, key -> new TreeMap<>(Comparator.comparing(UUID::toString)));
    }

    private List<Asked> questionsOf(WorkspaceId workspace) {
        return questions.computeIfAbsent(workspace, key -> new ArrayList<>());
    }

    void wasIn(UUID message, UUID conversation) {
        conversations.put(message, conversation);
    }

    /** As the database does by itself. */
    void erased(WorkspaceId workspace, UUID message) {
        questionsOf(workspace).removeIf(question -> question.message().equals(message));
        conversations.remove(message);
    }

    @Override
    public void alone(WorkspaceId workspace) {}

    @Override
    public boolean has(WorkspaceId workspace, UUID message) {
        return questionsOf(workspace).stream()
                .anyMatch(question -> question.message().equals(message));
    }

    @Override
    public List<Theme> themes(WorkspaceId workspace) {
        return themesOf(workspace).values().stream()
                .filter(theme -> questionsOf(workspace).stream()
                        .anyMatch(question -> question.theme().equals(theme.id())))
                .toList();
    }

    @Override
    public Optional<Theme> theme(WorkspaceId workspace, UUID id) {
        return themes(workspace).stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    @Override
    public void save(WorkspaceId workspace, Theme theme) {
        themesOf(workspace).put(theme.id(), theme);
    }

    @Override
    public void add(WorkspaceId workspace, Asked question) {
        if (!has(workspace, question.message())) {
            questionsOf(workspace).add(question);
        }
    }

    @Override
    public void move(WorkspaceId workspace, UUID from, UUID to) {
        questionsOf(workspace)
                .replaceAll(each -> each.theme().equals(from)
                        ? new Asked(each.message(), to, each.language(), each.text(), each.at())
                        : each);
        themesOf(workspace).remove(from);
    }

    @Override
    public List<Count> counts(WorkspaceId workspace) {
        Map<List<Object>, List<Asked>> together = new LinkedHashMap<>();
        questionsOf(workspace)
                .forEach(question -> together.computeIfAbsent(
                                List.of(question.theme(), question.language()), key -> new ArrayList<>())
                        .add(question));
        return together.values().stream()
                .map(group -> count(workspace, group))
                .sorted(Comparator.comparing((Count count) -> count.theme().toString())
                        .thenComparing(count -> count.language().value()))
                .toList();
    }

    private Count count(WorkspaceId workspace, List<Asked> group) {
        Language language = group.getFirst().language();
        UUID theme = group.getFirst().theme();
        List<Instant> times = group.stream().map(Asked::at).sorted().toList();
        return new Count(
                theme,
                themesOf(workspace).get(theme).state(),
                language,
                group.size(),
                times.getFirst(),
                times.getLast());
    }

    @Override
    public List<Asked> asked(WorkspaceId workspace, Collection<UUID> wanted, int each) {
        return wanted.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .flatMap(theme -> questionsOf(workspace).stream()
                        .filter(question -> question.theme().equals(theme))
                        .sorted(Comparator.comparing(Asked::at)
                                .thenComparing(question -> question.message().toString())
                                .reversed())
                        .limit(each))
                .toList();
    }

    @Override
    public List<Place> places(WorkspaceId workspace, Collection<UUID> messages) {
        return messages.stream()
                .filter(conversations::containsKey)
                .map(message -> new Place(message, conversations.get(message)))
                .toList();
    }
}
