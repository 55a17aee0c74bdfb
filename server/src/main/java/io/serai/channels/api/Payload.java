package io.serai.channels.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object of an app's, read leniently: a field of the wrong shape is an absent one. Null fields are absent too. */
record Payload(JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Optional<Payload> of(byte[] body) {
        try {
            return Optional.of(new Payload(JSON.readTree(body))).filter(Payload::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean has(String field) {
        JsonNode value = node.path(field);
        return !value.isMissingNode() && !value.isNull();
    }

    Optional<Payload> object(String field) {
        return Optional.of(new Payload(node.path(field))).filter(Payload::isObject);
    }

    List<Payload> list(String field) {
        JsonNode array = node.path(field);
        return array.isArray() ? array.valueStream().map(Payload::new).toList() : List.of();
    }

    Optional<String> text(String field) {
        return node.path(field).stringValueOpt().filter(text -> !text.isEmpty());
    }

    OptionalLong number(String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }

    Optional<Double> decimal(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? Optional.of(value.doubleValue()).filter(Double::isFinite) : Optional.empty();
    }

    boolean isTrue(String field) {
        return node.path(field).booleanValueOpt().orElse(false);
    }

    Iterable<String> fields() {
        return node.propertyNames();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
