package io.serai.contacts.internal.imports;

import io.serai.contacts.FieldId;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.shared.Language;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A row that makes sense. */
record ReadRow(
        long number,
        Optional<String> name,
        Optional<SealedValue> email,
        Optional<SealedValue> phone,
        Optional<Language> language,
        Optional<String> country,
        Optional<String> zone,
        Optional<String> externalId,
        Optional<Boolean> marketing,
        Map<FieldId, Object> custom) {
    private static final HexFormat HEX = HexFormat.of();

    /** What it is recognised by, the surest first. */
    List<String> keys() {
        return Stream.of(
                        externalId.map(id -> "id:" + id),
                        email.map(value -> "email:" + hex(value.fingerprint())),
                        phone.map(value -> "phone:" + hex(value.fingerprint())))
                .flatMap(Optional::stream)
                .toList();
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
