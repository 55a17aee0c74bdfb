package io.serai.integrations.internal.openapi;

import io.serai.integrations.internal.routes.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people have written about the interface ({@code reference.json}): what the code does not say of itself, and examples that are run by tests. */
@Component
final class Reference {
    private static final String FILE = "/integrations/reference.json";

    private final Words words;

    Reference(JsonMapper json) {
        try (InputStream bytes = Objects.requireNonNull(Reference.class.getResourceAsStream(FILE))) {
            words = json.readValue(bytes, Words.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param parameters by name, wherever they stand
     * @param queries by route: parameters that its controller reads by itself
     * @param fields by type and name
     * @param examples by route: a body
     */
    record Words(
            Map<String, String> parameters,
            Map<String, Map<String, String>> queries,
            Map<String, String> operations,
            Map<String, String> fields,
            Map<String, Object> examples) {}

    private static String key(Route route) {
        return route.method().name() + " " + route.path();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(words.parameters().get(name));
    }

    Map<String, String> queries(Route route) {
        return words.queries().getOrDefault(key(route), Map.of());
    }

    Optional<String> operation(Route route) {
        return Optional.ofNullable(words.operations().get(key(route)));
    }

    Optional<String> field(String type, String name) {
        return Optional.ofNullable(words.fields().get(type + "." + name));
    }

    Optional<Object> example(Route route) {
        return Optional.ofNullable(words.examples().get(key(route)));
    }
}
