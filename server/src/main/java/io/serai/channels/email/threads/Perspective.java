package io.serai.channels.email.threads;

import java.util.Optional;
import java.util.Set;

/**
 * What is known when a mail is read.
 *
 * @param ours the account's own addresses, normalised
 * @param ids empty where nobody knows the account's secret: then what looks like ours is taken for ours
 * @param mails those of before
 * @param receivers domains of the server that took the mail for us: whose word on its sender counts
 */
public record Perspective(Set<String> ours, Optional<OwnIds> ids, KnownMails mails, Set<String> receivers) {
    /** Of somebody who has nothing but the mail. */
    public static final Perspective STRANGER = new Perspective(Set.of(), Optional.empty(), KnownMails.NONE, Set.of());

    public Perspective {
        ours = Set.copyOf(ours);
        receivers = Set.copyOf(receivers);
    }

    Optional<ThreadKey> threadOf(String messageId) {
        return ids.isPresent() ? ids.get().threadOf(messageId) : OwnIds.claimedThread(messageId);
    }
}
