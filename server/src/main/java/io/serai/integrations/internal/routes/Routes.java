package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.tokens.Scope.BOT_READ;
import static io.serai.integrations.internal.tokens.Scope.BOT_WRITE;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_READ;
import static io.serai.integrations.internal.tokens.Scope.CONTACTS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_READ;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.FIELDS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.KNOWLEDGE_READ;
import static io.serai.integrations.internal.tokens.Scope.KNOWLEDGE_WRITE;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_READ;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.REPLIES_READ;
import static io.serai.integrations.internal.tokens.Scope.REPLIES_WRITE;
import static io.serai.integrations.internal.tokens.Scope.REPORTS_READ;
import static io.serai.integrations.internal.tokens.Scope.TEAMS_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.serai.integrations.internal.tokens.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Everything that other systems may do, line by line. Whatever stands here is done by the desk's own controller, so there is no second path to
 * data; whatever does not stand here cannot be reached with a token.
 */
@Component
public class Routes {
    private static final List<Route> ALL = List.of(
            route(GET, "/conversations", CONVERSATIONS_READ, "Conversations, filtered and page by page"),
            route(GET, "/conversations/counts", CONVERSATIONS_READ, "How many there are in each view"),
            route(GET, "/conversations/{id}", CONVERSATIONS_READ, "A conversation with its newest messages"),
            route(GET, "/conversations/{id}/messages", CONVERSATIONS_READ, "Messages before one, or changed since"),
            route(POST, "/conversations/{id}/messages", CONVERSATIONS_WRITE, "Reply, or write a private note"),
            route(
                    POST,
                    "/conversations/{id}/actions",
                    CONVERSATIONS_WRITE,
                    "Assign, tag, prioritise, snooze, resolve …"),
            route(POST, "/conversations/bulk", CONVERSATIONS_WRITE, "The same actions with up to 200 conversations"),
            route(POST, "/conversations/{id}/assign", CONVERSATIONS_WRITE, "Give it to an agent"),
            route(POST, "/conversations/{id}/team", CONVERSATIONS_WRITE, "Let it wait for a team"),
            route(POST, "/conversations/{id}/take", CONVERSATIONS_WRITE, "Take it oneself"),
            route(POST, "/conversations/{id}/queue", CONVERSATIONS_WRITE, "Back to the queue"),
            route(POST, "/conversations/{id}/release", CONVERSATIONS_WRITE, "Back to the bot"),
            route(POST, "/conversations/{id}/resolve", CONVERSATIONS_WRITE, "Resolve it"),
            route(POST, "/conversations/{id}/reopen", CONVERSATIONS_WRITE, "Open it again"),
            route(GET, "/conversations/{id}/tags", CONVERSATIONS_READ, "Its tags: who put them on, and why"),
            route(GET, "/conversations/{id}/transcript.txt", CONVERSATIONS_READ, "What was said, as plain text"),
            route(GET, "/conversations/{id}/later", CONVERSATIONS_READ, "Messages that wait for their time"),
            route(POST, "/conversations/{id}/later", CONVERSATIONS_WRITE, "Send a message later"),
            route(DELETE, "/conversations/{id}/later/{message}", CONVERSATIONS_WRITE, "Do not send it"),
            route(POST, "/messages/{id}/resend", CONVERSATIONS_WRITE, "Send a failed message again"),
            route(POST, "/conversations/restore", CONVERSATIONS_WRITE, "Undo what was done with many"),
            route(POST, "/conversations/{id}/read", CONVERSATIONS_WRITE, "Read up to a message"),
            route(POST, "/conversations/{id}/typing", CONVERSATIONS_WRITE, "Somebody is writing"),
            route(POST, "/conversations/{id}/merge", CONVERSATIONS_WRITE, "Read it within another conversation"),
            route(POST, "/conversations/{id}/unmerge", CONVERSATIONS_WRITE, "On its own again"),
            route(GET, "/conversations/{id}/followers", CONVERSATIONS_READ, "Who follows it"),
            route(PUT, "/conversations/{id}/followers/me", CONVERSATIONS_WRITE, "Follow it"),
            route(DELETE, "/conversations/{id}/followers/me", CONVERSATIONS_WRITE, "Follow it no more"),
            route(GET, "/conversations/{id}/memory", CONVERSATIONS_READ, "What the bot remembers of it"),
            route(GET, "/conversations/{id}/trace/{message}", CONVERSATIONS_READ, "Why the bot said what it said"),
            route(
                    POST,
                    "/conversations/{id}/copilot/draft",
                    CONVERSATIONS_WRITE,
                    "A draft of a reply, with its sources"),
            route(
                    POST,
                    "/conversations/{id}/copilot/summary",
                    CONVERSATIONS_READ,
                    "What it is about, and what is open"),
            route(GET, "/views", CONVERSATIONS_READ, "Saved views"),
            route(POST, "/views", CONVERSATIONS_WRITE, "Save a view"),
            route(PUT, "/views/{id}", CONVERSATIONS_WRITE, "Replace a saved view"),
            route(DELETE, "/views/{id}", CONVERSATIONS_WRITE, "Delete a saved view"),
            route(GET, "/search", CONVERSATIONS_READ, "Messages by their words"),
            route(GET, "/tags", CONVERSATIONS_READ, "The shop's tags"),
            route(POST, "/tags", CONVERSATIONS_WRITE, "The tag of a name, new or not"),
            route(PATCH, "/tags/{id}", CONVERSATIONS_WRITE, "Rename or colour a tag"),
            route(DELETE, "/tags/{id}", CONVERSATIONS_WRITE, "Delete a tag"),
            route(GET, "/agents", CONVERSATIONS_READ, "Who works here"),
            route(GET, "/teams", CONVERSATIONS_READ, "Teams and their members"),
            route(POST, "/teams", TEAMS_WRITE, "Add a team"),
            route(PUT, "/teams/{id}", TEAMS_WRITE, "Replace a team"),
            route(DELETE, "/teams/{id}", TEAMS_WRITE, "Delete a team"),
            route(GET, "/teams/{id}/hours", TEAMS_WRITE, "When a team works"),
            route(PUT, "/teams/{id}/hours", TEAMS_WRITE, "Change when a team works"),
            route(GET, "/presence", CONVERSATIONS_READ, "Who is there"),
            route(GET, "/channels", CONVERSATIONS_READ, "Connected accounts"),
            route(POST, "/media", CONVERSATIONS_WRITE, "Upload a file to send"),
            route(GET, "/media/{id}", CONVERSATIONS_READ, "A file's bytes"),
            route(GET, "/contacts", CONTACTS_READ, "Contacts, by q, channel, country, language or tag"),
            route(GET, "/contacts/count", CONTACTS_READ, "How many contacts there are"),
            route(GET, "/contacts/{id}", CONTACTS_READ, "A contact"),
            route(
                    GET,
                    "/contacts/{id}/file",
                    CONTACTS_READ,
                    "What is known of a contact: fields, tags, notes, history"),
            route(PUT, "/contacts/{id}/fields", CONTACTS_WRITE, "Fill own fields of a contact"),
            route(POST, "/contacts/{id}/notes", CONTACTS_WRITE, "Write a note about a contact"),
            route(PATCH, "/contacts/{id}", CONTACTS_WRITE, "Correct a contact"),
            route(POST, "/contacts", CONTACTS_WRITE, "Add a contact, or find the one with this email or phone"),
            route(DELETE, "/contacts/{id}/notes/{note}", CONTACTS_WRITE, "Delete a note"),
            route(PUT, "/contacts/{id}/tags/{tag}", CONTACTS_WRITE, "Put a tag on a contact"),
            route(DELETE, "/contacts/{id}/tags/{tag}", CONTACTS_WRITE, "Take a tag off"),
            route(PUT, "/contacts/{id}/bar", CONTACTS_WRITE, "Block a contact"),
            route(DELETE, "/contacts/{id}/bar", CONTACTS_WRITE, "Block them no more"),
            route(POST, "/contacts/{id}/merge", CONTACTS_WRITE, "Another contact is this one"),
            route(POST, "/contacts/{id}/merges/{merge}/undo", CONTACTS_WRITE, "They are two after all"),
            route(GET, "/contacts/{id}/timeline", CONTACTS_READ, "All that happened with a contact"),
            route(GET, "/contacts/{id}/surveys", CONTACTS_READ, "What a contact said about the service"),
            route(GET, "/contact-fields", CONTACTS_READ, "The shop's own fields"),
            route(POST, "/contact-fields", FIELDS_WRITE, "Add a field"),
            route(PATCH, "/contact-fields/{id}", FIELDS_WRITE, "Change a field"),
            route(DELETE, "/contact-fields/{id}", FIELDS_WRITE, "Delete a field, and what stands in it"),
            route(PUT, "/contact-fields/order", FIELDS_WRITE, "The order of the fields"),
            route(GET, "/contacts/{id}/orders", ORDERS_READ, "What a contact has bought"),
            route(GET, "/orders", ORDERS_READ, "Orders by number, parcel, email or phone"),
            route(GET, "/orders/{id}", ORDERS_READ, "An order"),
            route(POST, "/orders/{id}/refresh", ORDERS_READ, "An order as the shop knows it now"),
            route(GET, "/items", ORDERS_READ, "Products by a name or number"),
            route(GET, "/parcels", ORDERS_READ, "Where a parcel is"),
            route(GET, "/conversations/{id}/prepared", ORDERS_READ, "What waits for a person to do it"),
            route(POST, "/conversations/{id}/prepared/{request}/perform", ORDERS_WRITE, "Do it"),
            route(POST, "/conversations/{id}/prepared/{request}/decline", ORDERS_WRITE, "Do not do it"),
            route(GET, "/replies", REPLIES_READ, "Canned replies"),
            route(POST, "/replies", REPLIES_WRITE, "Add a canned reply"),
            route(PUT, "/replies/{id}", REPLIES_WRITE, "Replace a canned reply"),
            route(DELETE, "/replies/{id}", REPLIES_WRITE, "Delete a canned reply"),
            route(GET, "/macros", REPLIES_READ, "Macros"),
            route(POST, "/macros", REPLIES_WRITE, "Add a macro"),
            route(PUT, "/macros/{id}", REPLIES_WRITE, "Replace a macro"),
            route(DELETE, "/macros/{id}", REPLIES_WRITE, "Delete a macro"),
            route(GET, "/knowledge/faqs", KNOWLEDGE_READ, "FAQ entries"),
            route(POST, "/knowledge/faqs", KNOWLEDGE_WRITE, "Add an FAQ entry"),
            route(PUT, "/knowledge/faqs/{id}", KNOWLEDGE_WRITE, "Replace an FAQ entry"),
            route(POST, "/knowledge/faqs/{id}/enabled", KNOWLEDGE_WRITE, "Switch an FAQ entry on or off"),
            route(DELETE, "/knowledge/faqs/{id}", KNOWLEDGE_WRITE, "Delete an FAQ entry"),
            route(GET, "/knowledge/documents", KNOWLEDGE_READ, "Documents"),
            route(GET, "/knowledge/documents/{id}/passages", KNOWLEDGE_READ, "What a document was cut into"),
            route(DELETE, "/knowledge/documents/{id}", KNOWLEDGE_WRITE, "Delete a document"),
            route(GET, "/knowledge/search", KNOWLEDGE_READ, "What the bot would find for a question"),
            route(GET, "/bot", BOT_READ, "How the bot speaks and when it hands over"),
            route(PUT, "/bot", BOT_WRITE, "Change how the bot speaks and when it hands over"),
            route(POST, "/bot/try", BOT_READ, "What the bot would answer"),
            route(GET, "/intents", BOT_READ, "What customers may mean"),
            route(GET, "/intents/names", CONVERSATIONS_READ, "The names of intents"),
            route(POST, "/intents/try", BOT_READ, "What a sentence would be understood as"),
            route(PUT, "/intents/{key}", BOT_WRITE, "Add or replace an intent"),
            route(DELETE, "/intents/{key}", BOT_WRITE, "Delete an intent"),
            route(GET, "/tools", BOT_READ, "What the bot may do for customers, and its limits"),
            route(GET, "/tools/uses", BOT_READ, "The log of what it did"),
            route(GET, "/board", REPORTS_READ, "Who is there, and what waits"),
            route(GET, "/surveys/figures", REPORTS_READ, "How content customers are"),
            route(GET, "/sla", CONVERSATIONS_READ, "What is promised"),
            route(GET, "/sla/running", CONVERSATIONS_READ, "Promises that are running"));

    private final Map<HttpMethod, List<Entry>> entries = new LinkedHashMap<>();

    Routes() {
        var parser = new PathPatternParser();
        for (Route route : ALL) {
            entries.computeIfAbsent(route.method(), method -> new ArrayList<>())
                    .add(new Entry(route, parser.parse(route.path())));
        }
        entries.values().forEach(list -> list.sort((one, other) -> one.pattern().compareTo(other.pattern())));
    }

    private record Entry(Route route, PathPattern pattern) {}

    /** @param desk the desk's address with the values filled in, still encoded */
    public record Found(Route route, String desk) {}

    private static Route route(HttpMethod method, String path, Scope scope, String summary) {
        return new Route(method, path, "/api" + path, scope, summary);
    }

    public List<Route> all() {
        return ALL;
    }

    /** @param path below {@code /api/v1}, as it was sent */
    public Optional<Found> find(HttpMethod method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.getOrDefault(method, List.of()).stream()
                .filter(entry -> entry.pattern().matches(parsed))
                .findFirst()
                .map(entry -> new Found(entry.route(), "/api" + path));
    }

    public boolean known(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.values().stream()
                .flatMap(List::stream)
                .anyMatch(entry -> entry.pattern().matches(parsed));
    }
}
