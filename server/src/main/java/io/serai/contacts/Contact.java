package io.serai.contacts;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A customer as far as we know them, in the clear; masked at the door for those who may not see phone and email.
 *
 * @param blocked the customer wants to hear nothing more of the shop
 * @param barred the shop wants to hear nothing more of the customer
 */
public record Contact(
        WorkspaceId workspace,
        ContactId id,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<String> country,
        Proven proven,
        boolean blocked,
        boolean barred,
        Instant firstSeen) {
    /** Whom the shop has not barred. */
    public Contact(
            WorkspaceId workspace,
            ContactId id,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<Language> language,
            Optional<ZoneId> zone,
            Optional<String> country,
            Proven proven,
            boolean blocked,
            Instant firstSeen) {
        this(workspace, id, name, phone, email, language, zone, country, proven, blocked, false, firstSeen);
    }

    /** What somebody else than the customer vouches for: the messenger for its number, the shop for whom it signed in, mail servers for a mailbox. */
    public record Proven(boolean email, boolean phone) {
        public static final Proven NOTHING = new Proven(false, false);
    }

    /** Whether it is sure whose orders are theirs. */
    public boolean verified() {
        return proven.email() || proven.phone();
    }

    public Optional<String> provenEmail() {
        return email.filter(known -> proven.email());
    }

    public Optional<String> provenPhone() {
        return phone.filter(known -> proven.phone());
    }
}
