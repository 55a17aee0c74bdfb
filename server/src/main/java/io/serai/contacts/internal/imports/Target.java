package io.serai.contacts.internal.imports;

import io.serai.contacts.FieldId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.Locale;
import java.util.Optional;

/** Where a column's cells go. */
public sealed interface Target {
    /** A part of the profile. */
    enum Part {
        NAME,
        EMAIL,
        PHONE,
        LANGUAGE,
        COUNTRY,
        EXTERNAL_ID,
        MARKETING
    }

    record Profile(Part part) implements Target {}

    record Own(FieldId field) implements Target {}

    /** {@code email}, {@code field:<id>}; empty for a column that is left out. */
    static Optional<Target> read(String word) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        if (word.startsWith("field:")) {
            return Optional.of(new Own(new FieldId(Ids.parse(word.substring("field:".length())))));
        }
        try {
            return Optional.of(new Profile(Part.valueOf(word.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("A column cannot go to '" + word.substring(0, Math.min(word.length(), 40)) + "'.");
        }
    }

    default String word() {
        return switch (this) {
            case Profile profile -> profile.part().name().toLowerCase(Locale.ROOT);
            case Own own -> "field:" + own.field().value();
        };
    }
}
