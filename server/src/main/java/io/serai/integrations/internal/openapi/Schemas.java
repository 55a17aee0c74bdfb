package io.serai.integrations.internal.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/**
 * The schemas (JSON Schema 2020-12) of what our controllers take and give, read off the records as the JSON dialect writes them: sealed types
 * carry {@code type}, a record with the one component {@code value} is that value, enums are lower-case, absent optionals null.
 */
final class Schemas {
    private final Map<String, Object> components = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Reference reference;

    Schemas(Reference reference) {
        this.reference = reference;
    }

    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (Optional.class.isAssignableFrom(raw)) {
            return nullable(of(type.getGeneric(0)));
        }
        if (raw.isArray() || Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(raw.isArray() ? type.getComponentType() : type.getGeneric(0)));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(type.getGeneric(1)));
        }
        return scalar(raw).orElseGet(() -> ours(type, raw));
    }

    private static Optional<Map<String, Object>> scalar(Class<?> raw) {
        if (raw == String.class || raw == ZoneId.class || raw == Currency.class) {
            return Optional.of(Map.of("type", "string"));
        }
        if (raw == UUID.class) {
            return Optional.of(formatted("uuid"));
        }
        if (raw == Instant.class) {
            return Optional.of(formatted("date-time"));
        }
        if (raw == LocalDate.class) {
            return Optional.of(formatted("date"));
        }
        if (raw == URI.class) {
            return Optional.of(formatted("uri"));
        }
        if (raw == Duration.class) {
            return Optional.of(formatted("duration"));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Optional.of(Map.of("type", "boolean"));
        }
        if (Stream.of(int.class, Integer.class, long.class, Long.class, short.class)
                .anyMatch(whole -> whole == raw)) {
            return Optional.of(Map.of("type", "integer"));
        }
        if (Stream.of(double.class, Double.class, float.class, BigDecimal.class).anyMatch(part -> part == raw)) {
            return Optional.of(Map.of("type", "number"));
        }
        return raw == Object.class || JsonNode.class.isAssignableFrom(raw) ? Optional.of(Map.of()) : Optional.empty();
    }

    private static Map<String, Object> formatted(String format) {
        return Map.of("type", "string", "format", format);
    }

    private Map<String, Object> ours(ResolvableType type, Class<?> raw) {
        if (raw.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(raw.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (isValue(raw)) {
            return of(ResolvableType.forType(raw.getRecordComponents()[0].getGenericType()));
        }
        if (type.hasGenerics()) {
            return record(type, raw); // Page<…> is written out where it stands
        }
        return Map.of("$ref", "#/components/schemas/" + named(type, raw));
    }

    private String named(ResolvableType type, Class<?> raw) {
        String known = names.get(raw);
        if (known != null) {
            return known;
        }
        String name = free(raw);
        names.put(raw, name);
        components.put(name, Map.of()); // its place; it may hold itself
        components.put(name, raw.isSealed() && raw.isInterface() ? choice(raw) : record(type, raw));
        return name;
    }

    private String free(Class<?> raw) {
        String name = raw.getSimpleName();
        Class<?> around = raw.getEnclosingClass();
        while (names.containsValue(name) && around != null) {
            name = around.getSimpleName() + name;
            around = around.getEnclosingClass();
        }
        return names.containsValue(name) ? raw.getName().replace('.', '_') : name;
    }

    private Map<String, Object> choice(Class<?> raw) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (Class<?> kind : leaves(raw)) {
            var schema = new LinkedHashMap<>(record(ResolvableType.forClass(kind), kind));
            var properties = new LinkedHashMap<String, Object>();
            properties.put("type", Map.of("const", kindName(kind)));
            properties.putAll(asMap(schema.get("properties")));
            var required = new ArrayList<Object>(List.of("type"));
            required.addAll(asList(schema.get("required")));
            schema.put("properties", properties);
            schema.put("required", required);
            kinds.add(schema);
        }
        return Map.of("oneOf", kinds);
    }

    private static List<Class<?>> leaves(Class<?> raw) {
        return Arrays.stream(raw.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface() ? leaves(kind).stream() : Stream.of(kind))
                .toList();
    }

    private static String kindName(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> record(ResolvableType type, Class<?> raw) {
        if (!raw.isRecord()) {
            return Map.of("type", "object");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : raw.getRecordComponents()) {
            ResolvableType of = ResolvableType.forType(part.getGenericType(), type);
            Map<String, Object> schema = of(of);
            boolean may = isNullable(part.getAnnotatedType());
            properties.put(part.getName(), described(raw, part.getName(), may ? nullable(schema) : schema));
            if (!may && of.resolve(Object.class) != Optional.class) {
                required.add(part.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private Map<String, Object> described(Class<?> type, String field, Map<String, Object> schema) {
        return reference
                .field(type.getSimpleName(), field)
                .map(words -> {
                    Map<String, Object> whole = new LinkedHashMap<>(schema);
                    whole.put("description", words);
                    return whole;
                })
                .orElse(schema);
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isValue(Class<?> raw) {
        return raw.isRecord()
                && raw.getRecordComponents().length == 1
                && raw.getRecordComponents()[0].getName().equals("value");
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("type") instanceof String kind && !schema.containsKey("enum")) {
            var both = new LinkedHashMap<>(schema);
            both.put("type", List.of(kind, "null"));
            return both;
        }
        return schema.isEmpty() || schema.containsKey("anyOf")
                ? schema
                : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> asList(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
