package io.serai.crm.internal.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What stands in an answer. */
public final class Nodes {
    private static final DateTimeFormatter WITHOUT_COLON = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]Z");

    private Nodes() {}

    /** Text, number or truth as text; blank is absent. */
    public static Optional<String> text(JsonNode node, String field) {
        return text(node.path(field));
    }

    public static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asString("")).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** As HubSpot writes it, with a Z or in milliseconds, or as Salesforce does, with +0000. */
    public static Optional<Instant> moment(String written) {
        if (written.matches("\\d{12,14}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(written)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException another) {
            return withoutColon(written);
        }
    }

    private static Optional<Instant> withoutColon(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written, WITHOUT_COLON).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
