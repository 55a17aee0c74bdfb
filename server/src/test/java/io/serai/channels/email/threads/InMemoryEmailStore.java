package io.serai.channels.email.threads;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The store in memory. */
public final class InMemoryEmailStore implements EmailStore {
    private final Map<List<Object>, Position> positions = new ConcurrentHashMap<>();
    private final Map<List<Object>, Entry> mails = new LinkedHashMap<>();

    @Override
    public Optional<Position> position(WorkspaceId workspace, ChannelAccountId account, String folder) {
        return Optional.ofNullable(positions.get(List.of(workspace, account, folder)));
    }

    @Override
    public void moveTo(WorkspaceId workspace, ChannelAccountId account, String folder, Position position) {
        positions.put(List.of(workspace, account, folder), position);
    }

    @Override
    public synchronized void remember(WorkspaceId workspace, ChannelAccountId account, Entry mail) {
        mails.putIfAbsent(List.of(workspace, account, mail.messageId(), mail.fingerprint()), mail);
    }

    @Override
    public synchronized Optional<Entry> mail(WorkspaceId workspace, ChannelAccountId account, String messageId) {
        return of(workspace, account).stream()
                .filter(entry -> entry.messageId().equals(messageId))
                .findFirst();
    }

    @Override
    public synchronized List<Entry> thread(WorkspaceId workspace, ChannelAccountId account, MailThread thread) {
        return of(workspace, account).stream()
                .filter(entry -> entry.thread().equals(thread))
                .toList();
    }

    @Override
    public synchronized int repeats(WorkspaceId workspace, ChannelAccountId account, String words, Instant since) {
        return (int) of(workspace, account).stream()
                .filter(entry -> !words.isEmpty()
                        && entry.words().equals(words)
                        && entry.at().isAfter(since))
                .count();
    }

    private List<Entry> of(WorkspaceId workspace, ChannelAccountId account) {
        return mails.entrySet().stream()
                .filter(entry -> entry.getKey().get(0).equals(workspace)
                        && entry.getKey().get(1).equals(account))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::messageId))
                .toList();
    }
}
