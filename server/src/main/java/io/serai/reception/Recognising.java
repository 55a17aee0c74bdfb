package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who wrote, and what the channel itself makes sure of about them: WhatsApp of the number, the receiving mail server of the mailbox. */
@Component
class Recognising {
    private final Contacts contacts;

    Recognising(Contacts contacts) {
        this.contacts = contacts;
    }

    Contact whoWrote(ChannelAccount account, MessageArrived arrived) {
        Contact contact =
                contacts.identify(account.workspace(), account.id(), arrived.from(), arrived.profile(), arrived.also());
        vouch(contact, arrived);
        return contact;
    }

    Optional<Contact> find(WorkspaceId workspace, ContactId id) {
        return contacts.find(workspace, id);
    }

    /** Nothing is written where it is known already. */
    private void vouch(Contact contact, MessageArrived arrived) {
        if (arrived.context().vouched().isEmpty()) {
            return;
        }
        switch (arrived.from().kind()) {
            case WHATSAPP -> {
                if (contact.provenPhone().isEmpty()) {
                    vouched(contact, Optional.empty(), arrived.profile().phone());
                }
            }
            case EMAIL -> {
                if (contact.provenEmail().isEmpty()) {
                    vouched(contact, Optional.of(arrived.from().value()), Optional.empty());
                }
            }
            // the widget's visitors are vouched for by the shop's signature, when they are let in
            case WIDGET, TELEGRAM, MESSENGER, INSTAGRAM, LINE, API -> {}
        }
    }

    private void vouched(Contact contact, Optional<String> email, Optional<String> phone) {
        contacts.vouched(contact.workspace(), contact.id(), email, phone);
    }
}
