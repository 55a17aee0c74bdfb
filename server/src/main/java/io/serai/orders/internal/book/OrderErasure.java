package io.serai.orders.internal.book;

import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The orders of a contact. A copy holds only those of addresses that the contact is known to have: whoever merely says somebody else's email is
 * handed nothing of theirs. Erased is what is under either.
 */
@Component
class OrderErasure implements Erasable {
    private final Contacts contacts;
    private final Forgetting forgetting;

    OrderErasure(Contacts contacts, Forgetting forgetting) {
        this.contacts = contacts;
        this.forgetting = forgetting;
    }

    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        copy.json(
                "orders",
                forgetting.known(workspace, emails(workspace, trail, false), phones(workspace, trail, false)));
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        forgetting.forget(workspace, emails(workspace, trail, true), phones(workspace, trail, true));
    }

    /** @param said also what is only said: enough to forget, not enough to hand out */
    private Set<String> emails(WorkspaceId workspace, Trail trail, boolean said) {
        return Stream.concat(
                        at(trail, ChannelKind.EMAIL),
                        contact(workspace, trail).flatMap(said ? Contact::email : Contact::provenEmail).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> phones(WorkspaceId workspace, Trail trail, boolean said) {
        return Stream.concat(
                        at(trail, ChannelKind.WHATSAPP).map(number -> number.startsWith("+") ? number : "+" + number),
                        contact(workspace, trail).flatMap(said ? Contact::phone : Contact::provenPhone).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> at(Trail trail, ChannelKind kind) {
        List<Address> addresses =
                trail.places().stream().map(Trail.Place::address).toList();
        return addresses.stream().filter(address -> address.kind() == kind).map(Address::value);
    }

    private Optional<Contact> contact(WorkspaceId workspace, Trail trail) {
        return contacts.find(workspace, new ContactId(trail.contact()));
    }
}
