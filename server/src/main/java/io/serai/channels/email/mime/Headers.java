package io.serai.channels.email.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part's header fields in order, unfolded, as raw characters of one byte each: what they mean is decided by who asks. */
public record Headers(List<Field> fields) {
    public record Field(String name, String value) {}

    public Headers {
        fields = List.copyOf(fields);
    }

    /** The first of this name that says something. */
    public Optional<String> raw(String name) {
        return all(name).stream().filter(value -> !value.isBlank()).findFirst();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** Decoded: encoded words and raw bytes become readable text. */
    public Optional<String> text(String name) {
        return raw(name).map(EncodedWords::decode).map(String::strip).filter(text -> !text.isEmpty());
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    public boolean hasStartingWith(String prefix) {
        return fields.stream()
                .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith(prefix));
    }

    /** In lower case; empty when there is none. */
    public String lower(String name) {
        return raw(name).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
    }
}
