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
public class ContactSeal {
    static final String PHONE = "contact.phone";
    static final String EMAIL = "contact.email";

    private final Vault vault;

    public ContactSeal(Vault vault) {
        this.vault = vault;
    }

    public SealedValue phone(WorkspaceId workspace, String phone) {
        return new SealedValue(vault.seal(workspace, PHONE, phone), vault.fingerprint(workspace, PHONE, phone));
    }

    public SealedValue email(WorkspaceId workspace, String email) {
        return new SealedValue(
                vault.seal(workspace, EMAIL, email),
                vault.fingerprint(workspace, EMAIL, email.toLowerCase(Locale.ROOT)));
    }

    public Contact open(WorkspaceId workspace, StoredContact stored) {
        return new Contact(
                workspace,
                stored.id(),
                stored.name(),
                open(workspace, PHONE, stored.phone()),
                open(workspace, EMAIL, stored.email()),
                stored.language(),
                stored.zone(),
                stored.country(),
                stored.proven(),
                stored.blocked(),
                stored.barred(),
                stored.firstSeen());
    }

    /** For looking up who has it. */
    public byte[] emailFingerprint(WorkspaceId workspace, String email) {
        return vault.fingerprint(workspace, EMAIL, email.strip().toLowerCase(Locale.ROOT));
    }

    public byte[] phoneFingerprint(WorkspaceId workspace, String phone) {
        return vault.fingerprint(workspace, PHONE, phone);
    }

    private Optional<String> open(WorkspaceId workspace, String context, Optional<SealedValue> value) {
        return value.map(it -> vault.open(workspace, context, it.sealed()).value());
    }
}
