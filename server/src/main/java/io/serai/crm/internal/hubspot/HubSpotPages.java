package io.serai.crm.internal.hubspot;

import static io.serai.crm.internal.values.Nodes.text;

import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmCalls;
import io.serai.crm.system.CrmSystem.Batch;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.CrmSystem.Place;
import io.serai.crm.system.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HubSpot page by page. Everything comes from the list, which has no end; what changed comes from the search, which goes no further than 10,000
 * results: then the question begins anew at the last change seen. Should more than that have changed in one millisecond, they are told apart by
 * their ids.
 */
final class HubSpotPages {
    static final int LARGEST = 100;
    private static final int SEARCH_ENDS = 10_000;
    private static final String CONTACTS = "/crm/v3/objects/contacts";
    private static final String ID = "hs_object_id";

    private final HubSpotCalls calls;

    HubSpotPages(HubSpotCalls calls) {
        this.calls = calls;
    }

    Batch pull(Connection connection, Place place, Set<String> properties) {
        Set<String> asked = asked(properties);
        return place.since().isEmpty()
                ? listed(connection, place.page(), asked)
                : changed(connection, Stand.read(place.page(), place.since().get()), asked);
    }

    static Set<String> asked(Set<String> properties) {
        Set<String> asked = new LinkedHashSet<>(properties);
        asked.add(HubSpotReading.CHANGED);
        asked.add(HubSpotReading.MERGED);
        return asked;
    }

    private Batch listed(Connection connection, Optional<String> page, Set<String> asked) {
        JsonNode answer = calls.get(
                connection,
                CONTACTS + "?limit=" + LARGEST + "&archived=false&properties=" + encoded(String.join(",", asked))
                        + page.map(after -> "&after=" + encoded(after)).orElse(""));
        return new Batch(HubSpotReading.people(answer), List.of(), after(answer));
    }

    /** Where a search stands: {@code ms} of the change that it begins at, and how far it is behind it, or behind which id of that moment. */
    private record Stand(long ms, boolean within, String after) {
        static Stand read(Optional<String> page, Instant since) {
            // back a little, since the index of the search is some seconds behind
            return page.map(text -> text.split(":", 3))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> new Stand(Long.parseLong(parts[0]), parts[1].equals("w"), parts[2]))
                    .orElseGet(
                            () -> new Stand(since.minus(Duration.ofSeconds(30)).toEpochMilli(), false, ""));
        }

        String text() {
            return ms + ":" + (within ? "w" : "s") + ":" + after;
        }
    }

    private Batch changed(Connection connection, Stand at, Set<String> asked) {
        ObjectNode question = CrmCalls.JSON.createObjectNode().put("limit", LARGEST);
        ArrayNode filters = question.putArray("filterGroups").addObject().putArray("filters");
        filter(filters, HubSpotReading.CHANGED, at.within() ? "EQ" : "GTE", Long.toString(at.ms()));
        if (at.within()) {
            filter(filters, ID, "GT", at.after());
        } else if (!at.after().isEmpty()) {
            question.put("after", at.after());
        }
        question.putArray("sorts")
                .addObject()
                .put("propertyName", at.within() ? ID : HubSpotReading.CHANGED)
                .put("direction", "ASCENDING");
        asked.forEach(question.putArray("properties")::add);
        JsonNode answer = calls.post(connection, CONTACTS + "/search", question);
        List<Person> people = HubSpotReading.people(answer);
        return new Batch(people, List.of(), next(at, people, after(answer)).map(Stand::text));
    }

    private static Optional<Stand> next(Stand at, List<Person> people, Optional<String> after) {
        if (people.isEmpty()) {
            // the moment is through: on behind it
            return at.within() ? Optional.of(new Stand(at.ms() + 1, false, "")) : Optional.empty();
        }
        if (at.within()) {
            return Optional.of(new Stand(at.ms(), true, people.getLast().id()));
        }
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (Long.parseLong(after.get()) + LARGEST <= SEARCH_ENDS) {
            return Optional.of(new Stand(at.ms(), false, after.get()));
        }
        long last = people.getLast().modifiedAt().toEpochMilli();
        return Optional.of(last > at.ms() ? new Stand(last, false, "") : new Stand(at.ms(), true, "0"));
    }

    private static void filter(ArrayNode filters, String property, String operator, String value) {
        filters.addObject()
                .put("propertyName", property)
                .put("operator", operator)
                .put("value", value);
    }

    /** HubSpot keeps what was deleted in a list of its own for 90 days. */
    Batch gone(Connection connection, Place place) {
        JsonNode answer = calls.get(
                connection,
                CONTACTS + "?limit=" + LARGEST + "&archived=true"
                        + place.page().map(after -> "&after=" + encoded(after)).orElse(""));
        List<Gone> gone = new ArrayList<>();
        answer.path("results").forEach(node -> gone.add(new Gone(node.path("id").asString(""), Optional.empty())));
        return new Batch(List.of(), gone, after(answer));
    }

    private static Optional<String> after(JsonNode answer) {
        return text(answer.path("paging").path("next"), "after");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
