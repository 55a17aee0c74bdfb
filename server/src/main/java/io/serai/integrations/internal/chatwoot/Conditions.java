package io.serai.integrations.internal.chatwoot;

import io.serai.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Chatwoot's filters: conditions on attributes of a shape, joined by AND, which binds closer, and OR. */
public final class Conditions {
    private final List<List<Condition>> anyOfAll;

    private Conditions(List<List<Condition>> anyOfAll) {
        this.anyOfAll = anyOfAll;
    }

    /** @param values in lower case */
    private record Condition(String attribute, String operator, List<String> values) {}

    /** @throws Problem INVALID for an operator or attribute that is not known */
    public static Conditions of(JsonNode payload, Predicate<String> known) {
        if (!payload.isArray() || payload.isEmpty()) {
            throw Problem.invalid("A filter has a payload of conditions.");
        }
        List<List<Condition>> all = new ArrayList<>(List.of(new ArrayList<>()));
        for (JsonNode one : payload) {
            Condition condition = condition(one);
            if (!known.test(condition.attribute())) {
                throw Problem.invalid("Nothing is filtered by '" + condition.attribute() + "' here.");
            }
            all.getLast().add(condition);
            if (one.path("query_operator").asString("and").equalsIgnoreCase("or")) {
                all.add(new ArrayList<>());
            }
        }
        all.removeIf(List::isEmpty);
        return new Conditions(all);
    }

    private static Condition condition(JsonNode one) {
        JsonNode given = one.path("values");
        List<String> values = (given.isArray() ? given.valueStream() : List.of(given).stream())
                .filter(JsonNode::isValueNode)
                .map(value -> value.asString("").toLowerCase(Locale.ROOT))
                .toList();
        return new Condition(
                one.path("attribute_key").asString(""),
                one.path("filter_operator").asString("equal_to"),
                values);
    }

    /** What every match has to be, where the filter says it in one condition: it narrows down what has to be read. */
    public Optional<List<String>> needed(String attribute) {
        return anyOfAll.size() == 1
                ? anyOfAll.getFirst().stream()
                        .filter(one -> one.attribute().equals(attribute)
                                && List.of("equal_to", "contains").contains(one.operator()))
                        .findFirst()
                        .map(Condition::values)
                : Optional.empty();
    }

    public boolean fit(Map<String, ?> shape) {
        return anyOfAll.stream().anyMatch(all -> all.stream().allMatch(one -> fits(one, shape)));
    }

    private static boolean fits(Condition one, Map<String, ?> shape) {
        List<String> found = values(shape, one.attribute());
        return switch (one.operator()) {
            case "equal_to" -> one.values().contains("all") || found.stream().anyMatch(one.values()::contains);
            case "not_equal_to" -> found.stream().noneMatch(one.values()::contains);
            case "contains" ->
                one.values().stream().anyMatch(part -> found.stream().anyMatch(value -> value.contains(part)));
            case "does_not_contain" ->
                one.values().stream().noneMatch(part -> found.stream().anyMatch(value -> value.contains(part)));
            case "starts_with" ->
                one.values().stream().anyMatch(part -> found.stream().anyMatch(value -> value.startsWith(part)));
            case "is_present" -> !found.isEmpty();
            case "is_not_present" -> found.isEmpty();
            case "is_greater_than" -> compared(found, one.values()) > 0;
            case "is_less_than" -> !found.isEmpty() && compared(found, one.values()) < 0;
            default -> throw Problem.invalid("There is no filter_operator '" + one.operator() + "'.");
        };
    }

    /** Where Chatwoot keeps it: on the shape itself, in its people, or among its attributes. */
    private static List<String> values(Map<String, ?> shape, String attribute) {
        for (Object place : List.of(
                shape,
                at(shape, "meta", "sender"),
                at(shape, "meta", "assignee"),
                at(shape, "additional_attributes"),
                at(shape, "custom_attributes"),
                at(shape, "meta", "sender", "additional_attributes"))) {
            if (place instanceof Map<?, ?> map && map.get(attribute) != null) {
                return texts(map.get(attribute));
            }
        }
        return List.of();
    }

    private static Object at(Map<String, ?> shape, String... path) {
        Object found = shape;
        for (String step : path) {
            found = found instanceof Map<?, ?> map && map.get(step) != null ? map.get(step) : Map.of();
        }
        return found;
    }

    private static List<String> texts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(one -> texts(one).stream()).toList();
        }
        String text = value instanceof JsonNode node ? node.asString("") : String.valueOf(value);
        return text.isEmpty() ? List.of() : List.of(text.toLowerCase(Locale.ROOT));
    }

    private static int compared(List<String> found, List<String> wanted) {
        return found.isEmpty() || wanted.isEmpty()
                ? 0
                : Long.compare(number(found.getFirst()), number(wanted.getFirst()));
    }

    /** Seconds, or a day, or a moment. */
    private static long number(String text) {
        try {
            return text.matches("-?\\d{1,18}")
                    ? Long.parseLong(text)
                    : text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                            : Instant.parse(text.toUpperCase(Locale.ROOT)).getEpochSecond();
        } catch (DateTimeParseException noTime) {
            throw Problem.invalid("'" + text + "' is no day and no number.");
        }
    }
}
