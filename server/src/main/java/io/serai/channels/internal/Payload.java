package io.serai.channels.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object of a platform's, read leniently: a field of the wrong shape is an absent one, null fields are absent too, and numbers are taken
 * whether they are written as numbers or as text, because Meta does both with the same field.
 */
public record Payload(JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST_SCALE = 40;

    public static final Payload EMPTY = new Payload(JSON.createObjectNode());

    public static Optional<Payload> of(byte[] body) {
        try {
            return Optional.of(new Payload(JSON.readTree(body))).filter(Payload::isObject);
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
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

    /** The elements of an array, whatever they are. */
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

    /** A text or a number, as text. */
    public Optional<String> id(String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? Optional.of(plain(value)) : text(field).filter(text -> !text.isBlank());
    }

    private static String plain(JsonNode number) {
        if (!Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        BigDecimal value = number.decimalValue();
        if (Math.abs((long) value.scale()) > LONGEST_SCALE) {
            // written out, a handful of characters like 1e999999999 would fill the memory
            return value.toString();
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    public OptionalLong number(String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return OptionalLong.of(value.longValue());
        }
        String text = value.stringValueOpt().orElse("").strip();
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    public Optional<Double> decimal(String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) {
            return Optional.of(value.doubleValue()).filter(Double::isFinite);
        }
        String text = value.stringValueOpt().orElse("").strip();
        return text.matches("-?\\d{1,12}(\\.\\d{1,20})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
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
