package io.serai.crm.internal.hubspot;

import static io.serai.crm.internal.values.Nodes.moment;
import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.Person;
import io.serai.crm.system.Property;
import io.serai.crm.system.Property.Option;
import io.serai.crm.system.Property.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** HubSpot's contacts and properties, read. */
final class HubSpotReading {
    static final String CHANGED = "lastmodifieddate";
    static final String MERGED = "hs_merged_object_ids";

    private HubSpotReading() {}

    static Person person(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.path("properties")
                .properties()
                .forEach(entry -> text(entry.getValue()).ifPresent(value -> values.put(entry.getKey(), value)));
        Instant changed = Optional.ofNullable(values.remove(CHANGED))
                .or(() -> text(node, "updatedAt"))
                .flatMap(written -> moment(written))
                .orElse(Instant.EPOCH);
        List<String> formerly = Optional.ofNullable(values.remove(MERGED)).stream()
                .flatMap(ids -> Arrays.stream(ids.split(";")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        return new Person(node.path("id").asString(""), values, changed, formerly);
    }

    static List<Person> people(JsonNode answer) {
        List<Person> people = new ArrayList<>();
        answer.path("results").forEach(node -> people.add(person(node)));
        return people;
    }

    static Property property(JsonNode node) {
        List<Option> options = new ArrayList<>();
        node.path("options").forEach(option -> {
            if (!option.path("hidden").asBoolean(false)) {
                String value = option.path("value").asString("");
                options.add(new Option(value, option.path("label").asString(value)));
            }
        });
        boolean fixed = node.path("calculated").asBoolean(false)
                || node.path("modificationMetadata").path("readOnlyValue").asBoolean(false);
        String name = node.path("name").asString("");
        return new Property(name, text(node, "label").orElse(name), type(node), !fixed, options, Optional.empty());
    }

    private static Type type(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case "number" -> Type.NUMBER;
            case "date" -> Type.DATE;
            case "datetime" -> Type.MOMENT;
            case "bool" -> Type.YES_NO;
            case "enumeration" ->
                switch (node.path("fieldType").asString("")) {
                    case "checkbox" -> Type.MANY;
                    case "booleancheckbox" -> Type.YES_NO;
                    default -> Type.CHOICE;
                };
            default -> Type.TEXT;
        };
    }
}
