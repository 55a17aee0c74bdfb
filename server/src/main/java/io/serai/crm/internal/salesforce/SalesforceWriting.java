package io.serai.crm.internal.salesforce;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmCalls.Answer;
import io.serai.crm.system.CrmSystem.Note;
import io.serai.crm.system.CrmSystem.Outcome;
import io.serai.crm.system.CrmSystem.Wish;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Property;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What we write into Salesforce: up to 200 contacts by one call, each with an end of its own, since calls are counted by the day. */
final class SalesforceWriting {
    private static final int AT_ONCE = 200;
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_TEXT = 32_000;
    private static final String NAME = "LastName";

    private final SalesforceCalls calls;

    SalesforceWriting(SalesforceCalls calls) {
        this.calls = calls;
    }

    List<Outcome> write(Connection connection, List<Wish> wishes) {
        List<Outcome> outcomes = new ArrayList<>(Collections.nCopies(wishes.size(), new Outcome.Gone()));
        List<Integer> news = new ArrayList<>();
        List<Integer> changes = new ArrayList<>();
        for (int at = 0; at < wishes.size(); at++) {
            (wishes.get(at).id().isEmpty() ? news : changes).add(at);
        }
        send(connection, "POST", wishes, news, outcomes);
        send(connection, "PATCH", wishes, changes, outcomes);
        return outcomes;
    }

    private void send(
            Connection connection, String method, List<Wish> wishes, List<Integer> which, List<Outcome> outcomes) {
        for (int from = 0; from < which.size(); from += AT_ONCE) {
            List<Integer> some = which.subList(from, Math.min(which.size(), from + AT_ONCE));
            ObjectNode body = CrmCalls.JSON.createObjectNode().put("allOrNone", false);
            var records = body.putArray("records");
            some.forEach(at -> records.add(record(wishes.get(at))));
            JsonNode results = SalesforceCalls.well(
                            calls.send(connection, method, SalesforceCalls.API + "/composite/sobjects", body))
                    .json();
            if (results.size() != some.size()) {
                throw CrmTrouble.lost("Salesforce did not say of each contact how it ended.");
            }
            for (int i = 0; i < some.size(); i++) {
                outcomes.set(some.get(i), outcome(wishes.get(some.get(i)), results.path(i)));
            }
        }
    }

    /** A contact has to have a last name; who has not told us theirs gets what else we know. */
    private static ObjectNode record(Wish wish) {
        ObjectNode record = SalesforceReading.record("Contact");
        wish.id().ifPresent(id -> record.put("Id", id));
        wish.values().forEach((property, value) -> SalesforceReading.put(record, property, value));
        if (wish.id().isEmpty() && record.path(NAME).asString("").isBlank()) {
            record.put(NAME, otherwise(wish));
        }
        return record;
    }

    private static String otherwise(Wish wish) {
        return wish.values().entrySet().stream()
                .filter(entry -> entry.getKey().type() == Property.Type.TEXT)
                .filter(entry -> entry.getKey().name().equals("Email")
                        || entry.getKey().name().endsWith("Phone"))
                .map(entry -> entry.getValue().split("@", 2)[0])
                .filter(text -> !text.isBlank())
                .sorted()
                .findFirst()
                .orElse("?");
    }

    private static Outcome outcome(Wish wish, JsonNode result) {
        if (result.path("success").asBoolean(false)) {
            return new Outcome.Written(text(result, "id").or(wish::id).orElse(""));
        }
        JsonNode error = result.path("errors").path(0);
        String code = error.path("statusCode").asString("");
        return switch (code) {
            case "ENTITY_IS_DELETED", "INVALID_CROSS_REFERENCE_KEY", "NOT_FOUND" -> new Outcome.Gone();
            case "UNABLE_TO_LOCK_ROW" -> throw CrmTrouble.throttled(Duration.ofSeconds(10));
            case "DUPLICATES_DETECTED" -> known(error);
            default -> refused(error, code);
        };
    }

    /** A rule of the organisation found one that looks alike; where it says which, that one it is. */
    private static Outcome known(JsonNode error) {
        JsonNode first = error.path("duplicateResult")
                .path("matchResults")
                .path(0)
                .path("matchRecords")
                .path(0)
                .path("record");
        Optional<String> id = text(first, "Id").filter(Soql::isId);
        return id.<Outcome>map(Outcome.Known::new)
                .orElseGet(() -> new Outcome.Refused(
                        "A duplicate rule in Salesforce found another contact that looks like this one."));
    }

    /** Its message repeats what was written, so only the names of fields and of the error are told on. */
    private static Outcome refused(JsonNode error, String code) {
        String fields = StreamSupport.stream(error.path("fields").spliterator(), false)
                .map(field -> field.asString(""))
                .collect(Collectors.joining(", "));
        return new Outcome.Refused(
                "Salesforce did not take it" + (fields.isEmpty() ? "" : " because of " + fields) + " (" + code + ").");
    }

    /** Into Salesforce's bin, which empties itself after 15 days. */
    void erase(Connection connection, String id) {
        if (!Soql.isId(id)) {
            return;
        }
        Answer answer = calls.send(
                connection,
                "DELETE",
                SalesforceCalls.API + "/sobjects/Contact/" + id,
                CrmCalls.JSON.createObjectNode());
        boolean gone = answer.status() == 404 || SalesforceCalls.code(answer).equals("ENTITY_IS_DELETED");
        if (!gone) {
            SalesforceCalls.well(answer);
        }
    }

    /** A task that is done already stands on the contact's timeline. */
    String note(Connection connection, String person, Note note) {
        ObjectNode task = CrmCalls.JSON
                .createObjectNode()
                .put("WhoId", person)
                .put("Subject", cut(note.title(), LONGEST_SUBJECT))
                .put("Description", cut(note.text(), LONGEST_TEXT))
                .put("Status", "Completed")
                .put(
                        "ActivityDate",
                        note.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return text(
                        SalesforceCalls.well(
                                        calls.send(connection, "POST", SalesforceCalls.API + "/sobjects/Task", task))
                                .json(),
                        "id")
                .orElse("");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
