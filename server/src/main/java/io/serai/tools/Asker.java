package io.serai.tools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is asking, as far as it has been made sure of. Everything in it is proven: what a customer only claims is no part of it.
 *
 * @param emails in lower case
 * @param phones in E.164
 * @param ids at the shop, vouched for by the shop
 * @param proofs how it was established, oldest first
 */
public record Asker(Set<String> emails, Set<String> phones, Set<String> ids, List<Proof> proofs) {
    public static final Asker NOBODY = new Asker(Set.of(), Set.of(), Set.of(), List.of());

    public enum Proof {
        /** The shop's own signature in the widget. */
        SIGNED_IN,
        /** The messenger vouches for the number. */
        PHONE,
        /** A mail whose sender the mail servers vouch for. */
        MAILBOX,
        /** Knew the order's number and the email or phone that it was placed with. */
        ORDER_AND_CONTACT,
        /** Knew the order's number, name and postcode. */
        ORDER_AND_NAME,
        /** Knew the email of a buyer; where the shop is content with that. */
        EMAIL_ONLY,
        /** Knew name and postcode of a buyer; where the shop is content with that. */
        NAME_AND_POSTCODE,
        /** Read the code that was sent to the mailbox. */
        CODE
    }

    public Asker {
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
        ids = Set.copyOf(ids);
        proofs = proofs.stream().distinct().toList();
    }

    public boolean known() {
        return !emails.isEmpty() || !phones.isEmpty() || !ids.isEmpty();
    }

    /** The same person, known in another way as well. */
    public Asker and(Asker other) {
        return new Asker(
                union(emails, other.emails),
                union(phones, other.phones),
                union(ids, other.ids),
                java.util.stream.Stream.concat(proofs.stream(), other.proofs.stream())
                        .toList());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
