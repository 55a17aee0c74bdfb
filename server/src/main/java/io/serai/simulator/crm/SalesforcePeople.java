package io.serai.simulator.crm;

import io.serai.simulator.shops.ShopDoor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contacts of Salesforce's double, and as much of its language as is asked of them. */
public final class SalesforcePeople {
    private static final Pattern SELECT =
            Pattern.compile("SELECT (.+?) FROM Contact(?: WHERE (.+?))?(?: ORDER BY (?:[\\w, ]+?))?(?: LIMIT (\\d+))?");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);
    private static final String CHANGED = "SystemModstamp";
    private static final Set<String> FIELDS = Set.of(
            "Id",
            "FirstName",
            "LastName",
            "Email",
            "Phone",
            "MobilePhone",
            "MailingCountry",
            "Loyalty__c",
            "Points__c",
            "Newsletter__c",
            "MasterRecordId",
            CHANGED);

    private final Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    private Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    private int ids = 100;

    /** A second later than the one before. @return its id */
    public synchronized String add(Map<String, Object> values) {
        String id = "003RO000" + "%010d".formatted(++ids);
        all.put(id, new LinkedHashMap<>(values));
        kept(id).put("Id", id);
        touch(id);
        return id;
    }

    public synchronized void change(String id, String field, Object value) {
        kept(id).put(field, value);
        touch(id);
    }

    public synchronized void at(Instant moment) {
        now = moment;
    }

    private Map<String, Object> kept(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    private void touch(String id) {
        now = now.plusSeconds(1);
        kept(id).put(CHANGED, TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    public synchronized boolean delete(String id) {
        if (find(id).isEmpty()) {
            return false;
        }
        kept(id).put("IsDeleted", true);
        touch(id);
        return true;
    }

    public synchronized void merge(String kept, String merged) {
        delete(merged);
        kept(merged).put("MasterRecordId", kept);
        touch(kept);
    }

    public synchronized Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(all.get(id)).filter(values -> !values.containsKey("IsDeleted"));
    }

    public synchronized long count() {
        return all.values().stream()
                .filter(values -> !values.containsKey("IsDeleted"))
                .count();
    }

    ObjectNode describe() {
        ObjectNode body = ShopDoor.JSON.createObjectNode().put("name", "Contact");
        ArrayNode fields = body.putArray("fields");
        field(fields, "Id", "Contact ID", "id", false).put("length", 18);
        field(fields, "FirstName", "First Name", "string", true).put("length", 40);
        field(fields, "LastName", "Last Name", "string", true).put("length", 80);
        field(fields, "Email", "Email", "email", true).put("length", 80);
        field(fields, "Phone", "Business Phone", "phone", true).put("length", 40);
        field(fields, "MailingAddress", "Mailing Address", "address", false);
        field(fields, "MailingCountry", "Mailing Country", "string", true).put("length", 80);
        field(fields, "Points__c", "Points", "double", true);
        field(fields, "Newsletter__c", "Newsletter", "boolean", true);
        ArrayNode levels =
                field(fields, "Loyalty__c", "Loyalty", "picklist", true).putArray("picklistValues");
        for (String level : List.of("Bronze", "Silver", "Gold")) {
            levels.addObject().put("active", true).put("label", level).put("value", level);
        }
        return body;
    }

    private static ObjectNode field(ArrayNode fields, String name, String label, String type, boolean writable) {
        return fields.addObject()
                .put("name", name)
                .put("label", label)
                .put("type", type)
                .put("updateable", writable)
                .put("createable", writable);
    }

    synchronized Optional<List<ObjectNode>> query(String soql, boolean deletedToo) {
        Matcher select = SELECT.matcher(soql);
        if (!select.matches()) {
            return Optional.empty();
        }
        List<String> asked =
                Arrays.stream(select.group(1).split(",")).map(String::strip).toList();
        if (!FIELDS.containsAll(asked)) {
            return Optional.empty();
        }
        Predicate<Map<String, Object>> where = select.group(2) == null ? values -> true : conditions(select.group(2));
        long limit = select.group(3) == null ? Long.MAX_VALUE : Long.parseLong(select.group(3));
        return Optional.of(all.values().stream()
                .filter(values -> deletedToo || !values.containsKey("IsDeleted"))
                .filter(where)
                .sorted(Comparator.comparing(values -> String.valueOf(values.get(CHANGED))))
                .limit(limit)
                .map(values -> shown(values, asked))
                .collect(Collectors.toList()));
    }

    private static ObjectNode shown(Map<String, Object> values, List<String> asked) {
        ObjectNode node = ShopDoor.JSON.createObjectNode();
        node.putObject("attributes").put("type", "Contact");
        asked.forEach(field -> node.set(field, ShopDoor.JSON.valueToTree(values.get(field))));
        return node;
    }

    private static Predicate<Map<String, Object>> conditions(String where) {
        if (where.contains(" OR ")) {
            return Arrays.stream(where.split(" OR "))
                    .map(SalesforcePeople::condition)
                    .reduce(values -> false, Predicate::or);
        }
        return Arrays.stream(where.split(" AND "))
                .map(SalesforcePeople::condition)
                .reduce(values -> true, Predicate::and);
    }

    private static Predicate<Map<String, Object>> condition(String text) {
        String[] parts = text.strip().split(" ", 3);
        String value = parts[2];
        return values -> {
            String known = String.valueOf(values.getOrDefault(parts[0], ""));
            return switch (parts[1]) {
                case ">=" -> !moment(known).isBefore(Instant.parse(value));
                case "=" -> value.equals("true") ? known.equals("true") : known.equalsIgnoreCase(plain(value));
                case "IN" ->
                    Arrays.stream(value.replaceAll("[()]", "").split(","))
                            .anyMatch(id -> plain(id.strip()).equals(known));
                case "LIKE" ->
                    known.matches(plain(value)
                            .chars()
                            .mapToObj(letter -> letter == '%' ? ".*" : Pattern.quote(String.valueOf((char) letter)))
                            .collect(Collectors.joining()));
                default -> throw new IllegalArgumentException("not understood here");
            };
        };
    }

    private static Instant moment(String written) {
        return TIME.parse(written, Instant::from);
    }

    private static String plain(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\\'", "'").replace("\\\\", "\\");
    }

    synchronized ArrayNode write(JsonNode body, boolean fresh) {
        ArrayNode results = ShopDoor.JSON.createArrayNode();
        for (JsonNode record : body.path("records")) {
            results.add(written(record, fresh));
        }
        return results;
    }

    private ObjectNode written(JsonNode record, boolean fresh) {
        Map<String, Object> values = new LinkedHashMap<>();
        record.properties().forEach(entry -> {
            if (!entry.getKey().equals("attributes") && !entry.getKey().equals("Id")) {
                values.put(entry.getKey(), ShopDoor.JSON.treeToValue(entry.getValue(), Object.class));
            }
        });
        String id = record.path("Id").asString("");
        if (!fresh && find(id).isEmpty()) {
            return refused("ENTITY_IS_DELETED", "");
        }
        if (fresh && String.valueOf(values.getOrDefault("LastName", "")).isBlank()) {
            return refused("REQUIRED_FIELD_MISSING", "LastName");
        }
        if (String.valueOf(values.getOrDefault("Email", "a@b.example")).endsWith(".")) {
            return refused("INVALID_EMAIL_ADDRESS", "Email");
        }
        List<String> failing = new ArrayList<>(values.keySet());
        failing.removeAll(FIELDS);
        if (!failing.isEmpty()) {
            return refused("INVALID_FIELD", failing.getFirst());
        }
        String written = fresh ? add(values) : id;
        if (!fresh) {
            values.forEach((field, value) -> change(id, field, value));
        }
        return ShopDoor.JSON.createObjectNode().put("id", written).put("success", true);
    }

    private static ObjectNode refused(String code, String field) {
        ObjectNode result = ShopDoor.JSON.createObjectNode().put("success", false);
        ObjectNode error =
                result.putArray("errors").addObject().put("statusCode", code).put("message", "no");
        ArrayNode fields = error.putArray("fields");
        if (!field.isEmpty()) {
            fields.add(field);
        }
        return result;
    }
}
