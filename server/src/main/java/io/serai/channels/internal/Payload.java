package io.serai.channels.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object of a platform's, read leniently: a field of the wrong shape is an absent one. Null fields are absent too. */
public record Payload(JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Optional<Payload> of(byte[] body) {
        try {
            return Optional.of(new Payload(JSON.readTree(body))).filter(Payload::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    public static Payload empty() {
        return new Payload(JSON.createObjectNode());
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean has(String field) {
        JsonNode value = node.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    public Optional<Payload> object(String field) {
        return Optional.of(new Payload(node.path(field))).filter(Payload::isObject);
    }

    public List<Payload> list(String field) {
        JsonNode array = node.path(field);
        return array.isArray() ? array.valueStream().map(Payload::new).toList() : List.of();
    }

    /** A text that is not empty; without NUL, which PostgreSQL keeps nowhere. */
    public Optional<String> text(String field) {
        return node.path(field)
                .stringValueOpt()
                .map(text -> text.replace("\0", ""))
                .filter(text -> !text.isEmpty());
    }

    public OptionalLong number(String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    public Optional<Double> decimal(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? Optional.of(value.doubleValue()).filter(Double::isFinite) : Optional.empty();
    }

    public boolean isTrue(String field) {
        return node.path(field).booleanValueOpt().orElse(false);
    }

    public Iterable<String> fields() {
        return node.propertyNames();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
