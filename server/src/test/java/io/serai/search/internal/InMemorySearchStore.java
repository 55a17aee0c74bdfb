package io.serai.search.internal;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the conversations that it was told of. */
class InMemorySearchStore implements SearchStore {
    private static final class Talk {
        private final WorkspaceId workspace;
        private final String customer;
        private final List<Said> said = new ArrayList<>();
        private final Set<String> tags = new HashSet<>();
        private Instant lastMessageAt = Instant.EPOCH;

        Talk(WorkspaceId workspace, String customer) {
            this.workspace = workspace;
            this.customer = customer;
        }

        private long change() {
            return said.stream().mapToLong(Said::change).max().orElse(0);
        }
    }

    private final Map<ConversationId, Talk> talks = new HashMap<>();

    void opened(WorkspaceId workspace, ConversationId conversation, String customer) {
        talks.put(conversation, new Talk(workspace, customer));
    }

    private Talk talk(ConversationId conversation) {
        return Optional.ofNullable(talks.get(conversation)).orElseThrow();
    }

    long change(ConversationId conversation) {
        return talk(conversation).change();
    }

    void said(Said said) {
        Talk talk = talk(said.conversation());
        talk.said.add(said);
        talk.lastMessageAt = said.at();
    }

    void tagged(ConversationId conversation, String tag) {
        talk(conversation).tags.add(tag.toLowerCase(Locale.ROOT));
    }

    private Stream<Map.Entry<ConversationId, Talk>> in(WorkspaceId workspace) {
        return talks.entrySet().stream()
                .filter(each -> each.getValue().workspace.equals(workspace))
                .sorted(Comparator.comparing(each -> each.getKey().value().toString()));
    }

    @Override
    public List<State> conversations(WorkspaceId workspace, Optional<ConversationId> behind, int limit) {
        return in(workspace)
                .filter(each -> behind.filter(last -> each.getKey()
                                        .value()
                                        .toString()
                                        .compareTo(last.value().toString())
                                <= 0)
                        .isEmpty())
                .limit(limit)
                .map(each -> new State(each.getKey(), each.getValue().change()))
                .toList();
    }

    @Override
    public Set<ConversationId> existing(WorkspaceId workspace, Collection<ConversationId> conversations) {
        return in(workspace)
                .map(Map.Entry::getKey)
                .filter(conversations::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Said> changed(WorkspaceId workspace, Map<ConversationId, Long> after, int limit) {
        return in(workspace)
                .filter(each -> after.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().said.stream()
                        .filter(said -> said.change() > after.get(each.getKey()))
                        .sorted(Comparator.comparing(Said::change)))
                .limit(limit)
                .toList();
    }

    @Override
    public Set<ConversationId> ofCustomers(WorkspaceId workspace, String name, int limit) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return newest(workspace, limit, talk -> {
            String customer = talk.customer.toLowerCase(Locale.ROOT);
            return customer.startsWith(wanted) || customer.contains(" " + wanted);
        });
    }

    @Override
    public Set<ConversationId> tagged(WorkspaceId workspace, String tag, int limit) {
        return newest(workspace, limit, talk -> talk.tags.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private Set<ConversationId> newest(WorkspaceId workspace, int limit, Predicate<Talk> wanted) {
        return in(workspace)
                .filter(each -> wanted.test(each.getValue()))
                .sorted(Comparator.comparing((Map.Entry<ConversationId, Talk> each) -> each.getValue().lastMessageAt)
                        .reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
