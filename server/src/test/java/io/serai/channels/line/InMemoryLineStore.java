package io.serai.channels.line;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class InMemoryLineStore implements LineStore {
    private record Key(WorkspaceId workspace, Object... parts) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.workspace.equals(workspace)
                    && java.util.Arrays.equals(key.parts, parts);
        }

        @Override
        public int hashCode() {
            return workspace.hashCode() ^ java.util.Arrays.hashCode(parts);
        }
    }

    private record Token(String token, Instant at) {}

    private record Known(MessageTokens tokens, Instant at) {}

    private final Map<Key, Token> replies = new HashMap<>();
    private final Map<Key, Known> messages = new HashMap<>();
    private final Map<Key, Map<Integer, Call>> calls = new HashMap<>();
    private final Map<Key, Option> options = new HashMap<>();

    @Override
    public synchronized void mayReply(
            WorkspaceId workspace, ChannelAccountId account, Address customer, String token, Instant at) {
        replies.merge(
                new Key(workspace, account, customer.value()),
                new Token(token, at),
                (old, fresh) -> old.at().isBefore(fresh.at()) ? fresh : old);
    }

    @Override
    public synchronized Optional<String> takeReply(
            WorkspaceId workspace, ChannelAccountId account, Address customer, Instant notBefore) {
        return Optional.ofNullable(replies.remove(new Key(workspace, account, customer.value())))
                .filter(kept -> !kept.at().isBefore(notBefore))
                .map(Token::token);
    }

    @Override
    public synchronized void heard(
            WorkspaceId workspace,
            ChannelAccountId account,
            Address customer,
            String reply,
            MessageTokens tokens,
            Instant at) {
        mayReply(workspace, account, customer, reply, at);
        remember(workspace, account, tokens, at);
    }

    @Override
    public synchronized void remember(
            WorkspaceId workspace, ChannelAccountId account, MessageTokens tokens, Instant at) {
        messages.putIfAbsent(new Key(workspace, account, tokens.message()), new Known(tokens, at));
    }

    @Override
    public synchronized Optional<MessageTokens> tokens(
            WorkspaceId workspace, ChannelAccountId account, ExternalId message) {
        return Optional.ofNullable(messages.get(new Key(workspace, account, message)))
                .map(Known::tokens);
    }

    @Override
    public synchronized Map<Integer, Call> calls(WorkspaceId workspace, UUID message) {
        return Map.copyOf(calls.getOrDefault(new Key(workspace, message), Map.of()));
    }

    @Override
    public synchronized void begin(WorkspaceId workspace, UUID message, int place, Call call) {
        calls.computeIfAbsent(new Key(workspace, message), key -> new HashMap<>())
                .put(place, call);
    }

    @Override
    public synchronized void carries(WorkspaceId workspace, String data, Option option) {
        options.putIfAbsent(new Key(workspace, data), option);
    }

    @Override
    public synchronized Optional<Option> optionOf(WorkspaceId workspace, String data) {
        return Optional.ofNullable(options.get(new Key(workspace, data)));
    }

    @Override
    public synchronized void prune(WorkspaceId workspace, Instant before) {
        replies.entrySet()
                .removeIf(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getValue().at().isBefore(before));
        messages.entrySet()
                .removeIf(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getValue().at().isBefore(before));
        calls.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .forEach(entry ->
                        entry.getValue().values().removeIf(call -> call.began().isBefore(before)));
    }
}
