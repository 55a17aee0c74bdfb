package io.serai.simulator.crm;

import static io.serai.simulator.crm.HubSpotDouble.refused;

import io.serai.simulator.shops.ShopDoor;
import io.serai.simulator.shops.ShopDoor.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contacts of HubSpot's double. */
public final class HubSpotPeople {
    private static final String CHANGED = "lastmodifieddate";
    private static final int SEARCH_ENDS = 10_000;

    private final Map<String, Map<String, String>> alive = new LinkedHashMap<>();
    private final List<String> archived = new ArrayList<>();
    private final Map<String, String> became = new HashMap<>();
    private final ObjectNode properties = ShopDoor.JSON.createObjectNode();
    private Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    private int ids = 100;
    private boolean searchLags;

    HubSpotPeople() {
        ArrayNode all = properties.putArray("results");
        text(all, "firstname", "First name");
        text(all, "lastname", "Last name");
        text(all, "email", "Email");
        text(all, "phone", "Phone number");
        text(all, "country", "Country/Region");
        text(all, "customer_number", "Customer number");
        ObjectNode language = property(all, "hs_language", "Preferred language", "enumeration", "select");
        options(language, "en", "English", "de", "German", "zh-cn", "Chinese - China");
        options(property(all, "tags", "Tags", "enumeration", "checkbox"), "vip", "VIP", "wholesale", "Wholesale");
        property(all, "date_of_birth", "Date of birth", "date", "date");
        property(all, "num_orders", "Orders", "number", "number");
        property(all, "hs_object_id", "Record ID", "number", "number")
                .putObject("modificationMetadata")
                .put("readOnlyValue", true);
    }

    private static void text(ArrayNode all, String name, String label) {
        property(all, name, label, "string", "text");
    }

    private static ObjectNode property(ArrayNode all, String name, String label, String type, String field) {
        return all.addObject()
                .put("name", name)
                .put("label", label)
                .put("type", type)
                .put("fieldType", field)
                .put("hidden", false);
    }

    private static void options(ObjectNode property, String... valuesAndLabels) {
        ArrayNode options = property.putArray("options");
        for (int at = 0; at < valuesAndLabels.length; at += 2) {
            options.addObject().put("value", valuesAndLabels[at]).put("label", valuesAndLabels[at + 1]);
        }
    }

    ObjectNode properties() {
        return properties;
    }

    /** A second later than the one before. @return its id */
    public synchronized String add(Map<String, String> values) {
        now = now.plusSeconds(1);
        return put(values);
    }

    /** All of them in one moment, as an import does. */
    public synchronized void addAtOnce(int count) {
        now = now.plusSeconds(1);
        for (int i = 0; i < count; i++) {
            put(Map.of("firstname", "N" + i, "email", "n" + i + "@example.com"));
        }
    }

    private String put(Map<String, String> values) {
        String id = Integer.toString(++ids);
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.put(CHANGED, now.toString());
        kept.put("hs_object_id", id);
        alive.put(id, kept);
        return id;
    }

    /** Somebody changes it there. An empty text takes a value away. */
    public synchronized void change(String id, String property, String value) {
        now = now.plusSeconds(1);
        Map<String, String> kept = living(id);
        kept.put(property, value);
        kept.put(CHANGED, now.toString());
    }

    private Map<String, String> living(String id) {
        return Objects.requireNonNull(alive.get(id), id);
    }

    public synchronized void at(Instant moment) {
        now = moment;
    }

    public synchronized void delete(String id) {
        alive.remove(id);
        archived.add(id);
    }

    /** As HubSpot merges: both become a third. @return the new one's id */
    public synchronized String merge(String one, String other) {
        Map<String, String> both = new LinkedHashMap<>(alive.remove(other));
        both.putAll(alive.remove(one));
        both.put("hs_merged_object_ids", one + ";" + other);
        String id = add(both);
        became.put(one, id);
        became.put(other, id);
        return id;
    }

    /** The search does not find what was made just now. */
    public synchronized void searchLags() {
        searchLags = true;
    }

    public synchronized Optional<Map<String, String>> find(String id) {
        return Optional.ofNullable(alive.get(became.getOrDefault(id, id)));
    }

    public synchronized int count() {
        return alive.size();
    }

    synchronized Reply list(Map<String, String> query) {
        boolean gone = query.getOrDefault("archived", "false").equals("true");
        List<String> all = gone ? List.copyOf(archived) : List.copyOf(alive.keySet());
        int from = Integer.parseInt(query.getOrDefault("after", "0"));
        int limit = Integer.parseInt(query.getOrDefault("limit", "10"));
        if (limit > 100) {
            return refused(400, "VALIDATION_ERROR", "limit must be at most 100");
        }
        ObjectNode body = ShopDoor.JSON.createObjectNode();
        ArrayNode results = HubSpotDouble.results(body);
        List<String> asked = List.of(query.getOrDefault("properties", "").split(","));
        all.stream().skip(from).limit(limit).forEach(id -> results.add(gone ? bare(id) : shown(id, asked)));
        if (from + limit < all.size()) {
            body.putObject("paging").putObject("next").put("after", Integer.toString(from + limit));
        }
        return Reply.of(200, body);
    }

    private static ObjectNode bare(String id) {
        return ShopDoor.JSON.createObjectNode().put("id", id).put("archived", true);
    }

    private ObjectNode shown(String id, List<String> asked) {
        Map<String, String> values = living(id);
        ObjectNode node = ShopDoor.JSON.createObjectNode().put("id", id).put("archived", false);
        ObjectNode shown = node.putObject("properties");
        asked.forEach(name -> Optional.ofNullable(values.get(name))
                .filter(value -> !value.isEmpty())
                .ifPresentOrElse(value -> shown.put(name, value), () -> shown.putNull(name)));
        return node.put("updatedAt", values.get(CHANGED));
    }

    synchronized Reply search(JsonNode question) {
        int limit = question.path("limit").asInt(10);
        int from = Integer.parseInt(question.path("after").asString("0"));
        if (limit > 200 || from + limit > SEARCH_ENDS || question.path("sorts").size() > 1) {
            return refused(
                    400, "VALIDATION_ERROR", "The search ends at 10,000, has one order, and at most 200 a page.");
        }
        String order = question.path("sorts").path(0).path("propertyName").asString(CHANGED);
        List<String> found = new ArrayList<>(alive.keySet().stream()
                .filter(id -> !searchLags && meets(question, living(id)))
                .sorted(Comparator.comparing(id -> order.equals("hs_object_id")
                        ? "%012d".formatted(Long.parseLong(id))
                        : living(id).getOrDefault(order, "")))
                .toList());
        List<String> asked = new ArrayList<>();
        question.path("properties").forEach(name -> asked.add(name.asString("")));
        ObjectNode body = ShopDoor.JSON.createObjectNode().put("total", found.size());
        ArrayNode results = HubSpotDouble.results(body);
        found.stream().skip(from).limit(limit).forEach(id -> results.add(shown(id, asked)));
        if (from + limit < found.size()) {
            body.putObject("paging").putObject("next").put("after", Integer.toString(from + limit));
        }
        return Reply.of(200, body);
    }

    private static boolean meets(JsonNode question, Map<String, String> values) {
        if (question.path("filterGroups").isEmpty()) {
            return true;
        }
        for (JsonNode group : question.path("filterGroups")) {
            boolean all = true;
            for (JsonNode filter : group.path("filters")) {
                all &= test(filter).test(values);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Map<String, String>> test(JsonNode filter) {
        String property = filter.path("propertyName").asString("");
        String value = filter.path("value").asString("");
        String has = property.startsWith("hs_searchable_calculated") ? "phone" : property;
        return values -> {
            String known = values.getOrDefault(has, "");
            return switch (filter.path("operator").asString("")) {
                case "EQ" ->
                    property.equals(CHANGED) ? ms(known) == Long.parseLong(value) : known.equalsIgnoreCase(value);
                case "GTE" -> ms(known) >= Long.parseLong(value);
                case "GT" -> !known.isEmpty() && Long.parseLong(known) > Long.parseLong(value);
                case "CONTAINS_TOKEN" ->
                    !known.isEmpty() && known.replaceAll("\\D", "").endsWith(value.replace("*", ""));
                default -> throw new IllegalArgumentException("no such operator here");
            };
        };
    }

    private static long ms(String moment) {
        return moment.isEmpty() ? 0 : Instant.parse(moment).toEpochMilli();
    }

    synchronized Reply read(JsonNode question) {
        List<String> asked = new ArrayList<>();
        question.path("properties").forEach(name -> asked.add(name.asString("")));
        ObjectNode body = ShopDoor.JSON.createObjectNode().put("status", "COMPLETE");
        ArrayNode results = HubSpotDouble.results(body);
        int missing = 0;
        for (JsonNode input : question.path("inputs")) {
            String id = became.getOrDefault(
                    input.path("id").asString(""), input.path("id").asString(""));
            if (alive.containsKey(id)) {
                results.add(shown(id, asked));
            } else {
                missing++;
            }
        }
        return Reply.of(missing == 0 ? 200 : 207, body.put("numErrors", missing));
    }

    synchronized Reply create(JsonNode body) {
        Map<String, String> values = values(body);
        String email = values.getOrDefault("email", "");
        Optional<String> same = alive.entrySet().stream()
                .filter(entry -> !email.isEmpty()
                        && email.equalsIgnoreCase(entry.getValue().getOrDefault("email", "")))
                .map(Map.Entry::getKey)
                .findFirst();
        if (same.isPresent()) {
            return refused(409, "CONFLICT", "Contact already exists. Existing ID: " + same.get());
        }
        return wrong(values).orElseGet(() -> {
            String id = add(values);
            return Reply.of(201, shown(id, List.copyOf(values.keySet())));
        });
    }

    synchronized Reply change(String id, JsonNode body) {
        if (find(id).isEmpty()) {
            return refused(404, "OBJECT_NOT_FOUND", "resource not found");
        }
        Map<String, String> values = values(body);
        return wrong(values).orElseGet(() -> {
            String now = became.getOrDefault(id, id);
            values.forEach((property, value) -> change(now, property, value));
            return Reply.of(200, shown(now, List.copyOf(values.keySet())));
        });
    }

    private static Map<String, String> values(JsonNode body) {
        Map<String, String> values = new LinkedHashMap<>();
        body.path("properties")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        return values;
    }

    private Optional<Reply> wrong(Map<String, String> values) {
        for (JsonNode property : properties.path("results")) {
            String value = values.getOrDefault(property.path("name").asString(""), "");
            boolean chosen = property.path("type").asString("").equals("enumeration");
            for (String one : value.isEmpty() || !chosen ? new String[0] : value.split(";")) {
                boolean known = false;
                for (JsonNode option : property.path("options")) {
                    known |= option.path("value").asString("").equals(one);
                }
                if (!known) {
                    return Optional.of(invalid(property.path("name").asString(""), "INVALID_OPTION"));
                }
            }
        }
        String email = values.getOrDefault("email", "");
        return email.isEmpty() || email.matches("[^@]+@[^@]+\\.[a-z]+")
                ? Optional.empty()
                : Optional.of(invalid("email", "INVALID_EMAIL"));
    }

    private static Reply invalid(String name, String error) {
        return refused(
                400,
                "VALIDATION_ERROR",
                "Property values were not valid: [{\"isValid\":false,\"message\":\"no\",\"error\":\"" + error
                        + "\",\"name\":\"" + name + "\"}]");
    }

    synchronized Reply forget(String id) {
        if (alive.remove(id) == null) {
            return refused(404, "OBJECT_NOT_FOUND", "resource not found");
        }
        return Reply.of(204, ShopDoor.JSON.createObjectNode());
    }
}
