package io.serai.crm.internal.hubspot;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmCalls.Answer;
import io.serai.crm.system.CrmSystem.Note;
import io.serai.crm.system.CrmSystem.Outcome;
import io.serai.crm.system.CrmSystem.Wish;
import io.serai.crm.system.CrmTrouble;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What we write into HubSpot. */
final class HubSpotWriting {
    private static final String CONTACTS = "/crm/v3/objects/contacts";
    private static final Pattern EXISTING = Pattern.compile("Existing ID:\\s*(\\d+)");
    private static final Pattern FAULT = Pattern.compile("\"name\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern ERROR = Pattern.compile("\"error\"\\s*:\\s*\"([A-Z_]+)\"");
    /** How a note is tied to a contact, by HubSpot's own number for it. */
    private static final int NOTE_OF_CONTACT = 202;

    private final HubSpotCalls calls;

    HubSpotWriting(HubSpotCalls calls) {
        this.calls = calls;
    }

    Outcome write(Connection connection, Wish wish) {
        ObjectNode body = CrmCalls.JSON.createObjectNode();
        ObjectNode properties = body.putObject("properties");
        wish.values().forEach((property, value) -> properties.put(property.name(), value));
        Answer answer = wish.id().isPresent()
                ? calls.send(connection, "PATCH", CONTACTS + "/" + wish.id().get(), body)
                : calls.send(connection, "POST", CONTACTS, body);
        return switch (answer.status()) {
            case 200, 201 ->
                new Outcome.Written(text(answer.json(), "id")
                        .or(wish::id)
                        .orElseThrow(() -> CrmTrouble.odd("HubSpot did not say which contact it wrote.")));
            case 404 -> new Outcome.Gone();
            case 409 -> known(answer);
            default -> refused(answer);
        };
    }

    private static Outcome known(Answer answer) {
        Matcher existing = EXISTING.matcher(answer.problem().path("message").asString(""));
        return existing.find()
                ? new Outcome.Known(existing.group(1))
                : new Outcome.Refused("HubSpot has another contact with this email.");
    }

    /** Its message repeats what was written, so only the names of fields and of errors are told on. */
    private static Outcome refused(Answer answer) {
        String message = answer.problem().path("message").asString("");
        String fields = found(FAULT, message);
        String errors = found(ERROR, message);
        return new Outcome.Refused(
                fields.isEmpty()
                        ? "HubSpot did not take it (HTTP " + answer.status() + ")."
                        : "HubSpot did not take what stands in " + fields
                                + (errors.isEmpty() ? "." : ": " + errors + "."));
    }

    private static String found(Pattern pattern, String message) {
        Stream<String> all = pattern.matcher(message).results().map(result -> result.group(1));
        return all.distinct().collect(Collectors.joining(", "));
    }

    /** For good, as the law has it; where the app may not do that, into HubSpot's own bin. */
    void erase(Connection connection, String id) {
        if (forgotten(connection, id)) {
            return;
        }
        Answer archived = calls.send(connection, "DELETE", CONTACTS + "/" + id, CrmCalls.JSON.createObjectNode());
        if (archived.status() != 404) {
            HubSpotCalls.well(archived);
        }
    }

    private boolean forgotten(Connection connection, String id) {
        try {
            Answer answer = calls.send(
                    connection,
                    "POST",
                    CONTACTS + "/gdpr-delete",
                    CrmCalls.JSON.createObjectNode().put("objectId", id));
            return answer.isWell() || answer.status() == 404;
        } catch (CrmTrouble trouble) {
            if (trouble.kind() == CrmTrouble.Kind.REFUSED) {
                return false;
            }
            throw trouble;
        }
    }

    String note(Connection connection, String person, Note note) {
        ObjectNode body = CrmCalls.JSON.createObjectNode();
        body.putObject("properties").put("hs_timestamp", note.at().toString()).put("hs_note_body", html(note));
        ObjectNode tie = body.putArray("associations").addObject();
        tie.putObject("to").put("id", person);
        tie.putArray("types")
                .addObject()
                .put("associationCategory", "HUBSPOT_DEFINED")
                .put("associationTypeId", NOTE_OF_CONTACT);
        return text(calls.post(connection, "/crm/v3/objects/notes", body), "id").orElse("");
    }

    /** HubSpot shows HTML. */
    private static String html(Note note) {
        Map<String, String> letters = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\n", "<br>");
        String text = Pattern.compile("[&<>\n]")
                .matcher(note.text())
                .replaceAll(found -> Matcher.quoteReplacement(letters.getOrDefault(found.group(), "")));
        return "<strong>" + note.title().replace("<", "&lt;") + "</strong><br>" + text;
    }
}
