package io.serai.contacts.internal.records;

import io.serai.contacts.CustomerRecords;
import io.serai.contacts.Labels;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.PostgresFiles;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.privacy.Vault;
import io.serai.storage.TestDatabase;
import java.time.Clock;

/** Records in a real database, for tests elsewhere. */
public final class StoresOfRecords {
    private StoresOfRecords() {}

    public static CustomerRecords records(TestDatabase database, Vault vault, CustomFields fields, Labels labels) {
        return new KeptRecords(
                new PostgresRecordStore(database.jdbc()),
                PostgresFiles.in(database),
                StoresOfFiles.files(database, fields),
                fields,
                labels,
                new ContactSeal(vault),
                Clock.systemUTC());
    }
}
