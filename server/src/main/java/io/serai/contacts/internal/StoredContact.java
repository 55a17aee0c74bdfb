package io.serai.contacts.internal;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A contact as the database has it. */
public record StoredContact(
        ContactId id,
        Optional<String> name,
        Optional<SealedValue> phone,
        Optional<SealedValue> email,
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<String> country,
        Proven proven,
        boolean blocked,
        boolean barred,
        Instant firstSeen) {
    /** Whom the shop has not barred. */
    public StoredContact(
            ContactId id,
            Optional<String> name,
            Optional<SealedValue> phone,
            Optional<SealedValue> email,
            Optional<Language> language,
            Optional<ZoneId> zone,
            Optional<String> country,
            Proven proven,
            boolean blocked,
            Instant firstSeen) {
        this(id, name, phone, email, language, zone, country, proven, blocked, false, firstSeen);
    }

    /** What is absent here is taken from the other. */
    StoredContact filledFrom(StoredContact other) {
        return new StoredContact(
                id,
                name.or(other::name),
                phone.or(other::phone),
                email.or(other::email),
                language.or(other::language),
                zone.or(other::zone),
                country.or(other::country),
                proven,
                blocked,
                barred,
                firstSeen);
    }

    /** @param fingerprint for looking it up without opening it */
    public record SealedValue(byte[] sealed, byte[] fingerprint) {
        @Override
        public String toString() {
            return "SealedValue[***]";
        }
    }
}
