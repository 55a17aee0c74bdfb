package io.serai.contacts.internal;

import io.serai.contacts.Contact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals phone and email on the way in, and opens them on the way out. */
@Component
class ContactSeal {
    static final String PHONE = "contact.phone";
    static final String EMAIL = "contact.email";

    private final Vault vault;

    ContactSeal(Vault vault) {
        this.vault = vault;
    }

    SealedValue phone(WorkspaceId workspace, String phone) {
        return new SealedValue(vault.seal(workspace, PHONE, phone), vault.fingerprint(workspace, PHONE, phone));
    }

    SealedValue email(WorkspaceId workspace, String email) {
        return new SealedValue(
                vault.seal(workspace, EMAIL, email),
                vault.fingerprint(workspace, EMAIL, email.toLowerCase(Locale.ROOT)));
    }

    Contact open(WorkspaceId workspace, StoredContact stored) {
        return new Contact(
                workspace,
                stored.id(),
                stored.name(),
                open(workspace, PHONE, stored.phone()),
                open(workspace, EMAIL, stored.email()),
                stored.language(),
                stored.zone(),
                stored.country(),
                stored.verified(),
                stored.blocked(),
                stored.firstSeen());
    }

    private Optional<String> open(WorkspaceId workspace, String context, Optional<SealedValue> value) {
        return value.map(it -> vault.open(workspace, context, it.sealed()).value());
    }
}
