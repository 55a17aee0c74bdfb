package io.serai.crm.internal.salesforce;

import static io.serai.crm.internal.values.Nodes.moment;
import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Person;
import io.serai.crm.system.Property;
import io.serai.crm.system.Property.Option;
import io.serai.crm.system.Property.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Salesforce's contacts and fields, read and written. */
final class SalesforceReading {
    private SalesforceReading() {}

    static List<Person> people(JsonNode answer) {
        List<Person> people = new ArrayList<>();
        answer.path("records").forEach(node -> people.add(person(node)));
        return people;
    }

    static Person person(JsonNode node) {
        Map<String, String> values = new HashMap<>();
        node.properties()
                .forEach(entry -> text(entry.getValue()).ifPresent(value -> values.put(entry.getKey(), value)));
        String id = Optional.ofNullable(values.remove("Id"))
                .orElseThrow(() -> CrmTrouble.odd("Salesforce sent a contact without an id."));
        Instant changed = Optional.ofNullable(values.remove(Soql.CHANGED))
                .flatMap(written -> moment(written))
                .orElse(Instant.EPOCH);
        return new Person(id, values, changed, List.of());
    }

    static List<Gone> gone(JsonNode answer) {
        List<Gone> gone = new ArrayList<>();
        answer.path("records")
                .forEach(node -> gone.add(new Gone(node.path("Id").asString(""), text(node, "MasterRecordId"))));
        return gone;
    }

    static Property property(JsonNode field) {
        List<Option> options = new ArrayList<>();
        field.path("picklistValues").forEach(option -> {
            if (option.path("active").asBoolean(true)) {
                String value = option.path("value").asString("");
                options.add(new Option(value, option.path("label").asString(value)));
            }
        });
        int length = field.path("length").asInt(0);
        String name = field.path("name").asString("");
        return new Property(
                name,
                text(field, "label").orElse(name),
                type(field.path("type").asString("")),
                field.path("updateable").asBoolean(false)
                        && field.path("createable").asBoolean(false),
                options,
                length > 0 ? Optional.of(length) : Optional.empty());
    }

    /** Addresses in one piece and places on a map are made of other fields, by which they come as well. */
    static boolean isPlain(JsonNode field) {
        return switch (field.path("type").asString("")) {
            case "address", "location", "base64", "complexvalue", "anyType" -> false;
            default -> !field.path("deprecatedAndHidden").asBoolean(false);
        };
    }

    private static Type type(String type) {
        return switch (type) {
            case "double", "currency", "percent", "int", "long" -> Type.NUMBER;
            case "date" -> Type.DATE;
            case "datetime" -> Type.MOMENT;
            case "boolean" -> Type.YES_NO;
            case "picklist" -> Type.CHOICE;
            case "multipicklist" -> Type.MANY;
            default -> Type.TEXT;
        };
    }

    static void put(ObjectNode record, Property property, String value) {
        switch (property.type()) {
            case YES_NO -> record.put(property.name(), Boolean.parseBoolean(value));
            case NUMBER -> record.put(property.name(), new BigDecimal(value));
            case TEXT, DATE, MOMENT, CHOICE, MANY -> record.put(property.name(), value);
        }
    }

    static ObjectNode record(String type) {
        ObjectNode record = CrmCalls.JSON.createObjectNode();
        record.putObject("attributes").put("type", type);
        return record;
    }
}
