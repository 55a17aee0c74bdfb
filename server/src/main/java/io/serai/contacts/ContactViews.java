package io.serai.contacts;

import io.serai.accounts.Agent;
import io.serai.privacy.Masker;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import org.springframework.stereotype.Component;

/** The one way from a contact to an answer of ours: masked for those who may not see phone and email. */
@Component
public class ContactViews {
    private final Permissions permissions;
    private final Masker masker;

    public ContactViews(Permissions permissions, Masker masker) {
        this.permissions = permissions;
        this.masker = masker;
    }

    public ContactView of(Agent viewer, Contact contact) {
        boolean masked = !permissions.may(viewer, Permission.SEE_CONTACT_DATA);
        return new ContactView(
                contact.id(),
                masked ? contact.name().map(masker::text) : contact.name(),
                masked ? contact.phone().map(masker::phone) : contact.phone(),
                masked ? contact.email().map(masker::email) : contact.email(),
                contact.language(),
                contact.zone(),
                contact.country(),
                contact.verified(),
                contact.blocked(),
                contact.firstSeen(),
                masked);
    }
}
