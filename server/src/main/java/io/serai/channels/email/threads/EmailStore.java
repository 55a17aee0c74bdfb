package io.serai.channels.email.threads;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has to outlive a crash: how far a mailbox was read, and which mail belongs to which thread. */
public interface EmailStore {
    /** @param uidValidity another one means that the folder was made anew and every uid means another mail */
    record Position(long uidValidity, long uid) {}

    Optional<Position> position(WorkspaceId workspace, ChannelAccountId account, String folder);

    void moveTo(WorkspaceId workspace, ChannelAccountId account, String folder, Position position);

    /**
     * @param fingerprint empty for a mail of ours
     * @param words a hash of what it says, empty for a mail of ours
     */
    record Entry(
            String messageId,
            String fingerprint,
            MailThread thread,
            Optional<String> subject,
            String words,
            Instant at) {}

    /** The same entry twice is one. */
    void remember(WorkspaceId workspace, ChannelAccountId account, Entry mail);

    /** The first that came under this id. */
    Optional<Entry> mail(WorkspaceId workspace, ChannelAccountId account, String messageId);

    /** The thread's mails, oldest first. */
    List<Entry> thread(WorkspaceId workspace, ChannelAccountId account, MailThread thread);

    /** How often these words came from anybody since then. */
    int repeats(WorkspaceId workspace, ChannelAccountId account, String words, Instant since);

    default KnownMails known(WorkspaceId workspace, ChannelAccountId account) {
        EmailStore store = this;
        return new KnownMails() {
            @Override
            public Optional<Known> mail(String messageId) {
                return store.mail(workspace, account, messageId)
                        .map(entry -> new Known(entry.thread(), entry.fingerprint()));
            }

            @Override
            public Optional<String> subject(MailThread thread) {
                return store.thread(workspace, account, thread).stream()
                        .flatMap(entry -> entry.subject().stream())
                        .findFirst();
            }
        };
    }
}
