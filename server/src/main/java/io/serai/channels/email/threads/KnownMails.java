package io.serai.channels.email.threads;

import java.util.Optional;

/** The mails of an account that came and went before. */
public interface KnownMails {
    KnownMails NONE = new KnownMails() {
        @Override
        public Optional<Known> mail(String messageId) {
            return Optional.empty();
        }

        @Override
        public Optional<String> subject(MailThread thread) {
            return Optional.empty();
        }
    };

    /** @param fingerprint empty for a mail of ours */
    record Known(MailThread thread, String fingerprint) {}

    Optional<Known> mail(String messageId);

    /** What the thread is about. */
    Optional<String> subject(MailThread thread);
}
