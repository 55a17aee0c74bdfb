package io.serai.orders.internal.requests;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.CustomerRecords;
import io.serai.content.Address;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever merely said this email or phone in a chat may be anybody, and what they said is theirs. */
@Component
class ProvenContacts implements SurelyThem {
    private final Contacts contacts;
    private final CustomerRecords records;

    ProvenContacts(Contacts contacts, CustomerRecords records) {
        this.contacts = contacts;
        this.records = records;
    }

    @Override
    public List<ContactId> of(WorkspaceId workspace, Buyers whom) {
        return Stream.concat(
                        whom.email().stream().map(email -> Map.of(CustomerRecords.EMAIL, lower(email))),
                        whom.phone().stream().map(phone -> Map.of(CustomerRecords.PHONE, phone)))
                .flatMap(values -> records.known(workspace, values).stream())
                .distinct()
                .filter(id -> contacts.find(workspace, id)
                        .filter(contact -> isTheirs(workspace, contact, whom))
                        .isPresent())
                .toList();
    }

    private boolean isTheirs(WorkspaceId workspace, Contact contact, Buyers whom) {
        boolean vouched = same(whom.email(), contact.provenEmail(), ProvenContacts::lower)
                || same(whom.phone(), contact.provenPhone(), ProvenContacts::digits);
        return vouched
                || contacts.addresses(workspace, contact.id()).stream()
                        .map(Contacts.At::address)
                        .anyMatch(at -> reaches(at, whom));
    }

    private static boolean reaches(Address at, Buyers whom) {
        return switch (at.kind()) {
            case EMAIL -> same(whom.email(), Optional.of(at.value()), ProvenContacts::lower);
            case WHATSAPP -> same(whom.phone(), Optional.of(at.value()), ProvenContacts::digits);
            case TELEGRAM, MESSENGER, INSTAGRAM, LINE, API, WIDGET -> false;
        };
    }

    private static boolean same(Optional<String> one, Optional<String> other, UnaryOperator<String> plain) {
        return one.isPresent() && one.map(plain).equals(other.map(plain));
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }
}
