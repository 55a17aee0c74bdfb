package io.serai.contacts.internal;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code contact}, read. */
public final class ContactRows {
    private ContactRows() {}

    public static StoredContact contact(ResultSet row, int index) throws SQLException {
        return new StoredContact(
                new ContactId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("name")),
                sealed(row, "phone"),
                sealed(row, "email"),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                Optional.ofNullable(row.getString("zone")).map(ZoneId::of),
                Optional.ofNullable(row.getString("country")),
                row.getBoolean("verified"),
                row.getBoolean("blocked"),
                row.getObject("first_seen", OffsetDateTime.class).toInstant());
    }

    private static Optional<SealedValue> sealed(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column + "_sealed");
        return sealed == null
                ? Optional.empty()
                : Optional.of(new SealedValue(sealed, row.getBytes(column + "_fingerprint")));
    }
}
