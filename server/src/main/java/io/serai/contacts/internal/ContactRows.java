package io.serai.contacts.internal;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
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
                new Proven(proven(row, "email"), proven(row, "phone")),
                row.getBoolean("blocked"),
                row.getObject("barred_at") != null,
                row.getObject("first_seen", OffsetDateTime.class).toInstant());
    }

    private static boolean proven(ResultSet row, String column) throws SQLException {
        byte[] proven = row.getBytes("proven_" + column);
        return proven != null && Arrays.equals(proven, row.getBytes(column + "_fingerprint"));
    }

    private static Optional<SealedValue> sealed(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column + "_sealed");
        return sealed == null
                ? Optional.empty()
                : Optional.of(new SealedValue(sealed, row.getBytes(column + "_fingerprint")));
    }
}
