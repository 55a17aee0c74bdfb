package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.routes.Route.route;
import static io.serai.integrations.internal.tokens.Scope.BOT_READ;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_READ;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_READ;
import static io.serai.integrations.internal.tokens.Scope.ORDERS_WRITE;
import static io.serai.integrations.internal.tokens.Scope.REPLIES_READ;
import static io.serai.integrations.internal.tokens.Scope.REPLIES_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** Conversations, and what one works with in them. */
final class ConversationRoutes {
    private ConversationRoutes() {}

    static final List<Route> ALL = List.of(
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
            route(GET, "/conversations/{id}/prepared", ORDERS_READ, "What waits for a person to do it"),
            route(POST, "/conversations/{id}/prepared/{request}/perform", ORDERS_WRITE, "Do it"),
            route(POST, "/conversations/{id}/prepared/{request}/decline", ORDERS_WRITE, "Do not do it"),
            route(POST, "/conversations/{id}/prepared/{request}/undo", ORDERS_WRITE, "Take it back"),
            route(POST, "/conversations", CONVERSATIONS_WRITE, "Write to a contact first, where the channel allows it"),
            route(
                    GET,
                    "/conversations/{id}/destinations",
                    CONVERSATIONS_READ,
                    "At which other accounts it could go on"),
            route(POST, "/conversations/{id}/move", CONVERSATIONS_WRITE, "Let it go on at another account"),
            route(POST, "/conversations/{id}/forward", CONVERSATIONS_WRITE, "Forward a message, or all of it, by mail"),
            route(POST, "/conversations/{id}/look", CONVERSATIONS_WRITE, "How a text would be seen by the customer"),
            route(POST, "/conversations/{id}/fit", CONVERSATIONS_WRITE, "Whether the platform takes a file"),
            route(GET, "/conversations/{id}/translation", CONVERSATIONS_READ, "How a conversation is translated"),
            route(PUT, "/conversations/{id}/translation", CONVERSATIONS_WRITE, "Change how it is translated"),
            route(
                    POST,
                    "/conversations/{id}/translation/messages",
                    CONVERSATIONS_WRITE,
                    "Messages in another language"),
            route(
                    POST,
                    "/conversations/{id}/translation/preview",
                    CONVERSATIONS_WRITE,
                    "A reply in the customer's language, before it is sent"),
            route(POST, "/conversations/{id}/translation/text", CONVERSATIONS_WRITE, "A text in another language"),
            route(GET, "/conversations/{id}/copilot/next", CONVERSATIONS_WRITE, "What could be done next"),
            route(POST, "/conversations/{id}/copilot/suggest", CONVERSATIONS_WRITE, "Replies to choose from"),
            route(POST, "/conversations/{id}/copilot/rewrite", CONVERSATIONS_WRITE, "A text said otherwise"),
            route(POST, "/conversations/{id}/copilot/judge", CONVERSATIONS_WRITE, "Whether a draft was of use"),
            route(POST, "/messages/{id}/resend", CONVERSATIONS_WRITE, "Send a failed message again"),
            route(GET, "/views", CONVERSATIONS_READ, "Saved views"),
            route(POST, "/views", CONVERSATIONS_WRITE, "Save a view"),
            route(PUT, "/views/{id}", CONVERSATIONS_WRITE, "Replace a saved view"),
            route(DELETE, "/views/{id}", CONVERSATIONS_WRITE, "Delete a saved view"),
            route(GET, "/search", CONVERSATIONS_READ, "Messages by their words"),
            route(GET, "/tags", CONVERSATIONS_READ, "The shop's tags"),
            route(POST, "/tags", CONVERSATIONS_WRITE, "The tag of a name, new or not"),
            route(PATCH, "/tags/{id}", CONVERSATIONS_WRITE, "Rename or colour a tag"),
            route(DELETE, "/tags/{id}", CONVERSATIONS_WRITE, "Delete a tag"),
            route(POST, "/media", CONVERSATIONS_WRITE, "Upload a file to send"),
            route(GET, "/media/{id}", CONVERSATIONS_READ, "A file's bytes"),
            route(GET, "/replies", REPLIES_READ, "Canned replies"),
            route(POST, "/replies", REPLIES_WRITE, "Add a canned reply"),
            route(PUT, "/replies/{id}", REPLIES_WRITE, "Replace a canned reply"),
            route(DELETE, "/replies/{id}", REPLIES_WRITE, "Delete a canned reply"),
            route(GET, "/macros", REPLIES_READ, "Macros"),
            route(POST, "/macros", REPLIES_WRITE, "Add a macro"),
            route(PUT, "/macros/{id}", REPLIES_WRITE, "Replace a macro"),
            route(DELETE, "/macros/{id}", REPLIES_WRITE, "Delete a macro"),
            route(GET, "/copilot/judgements", BOT_READ, "How useful drafts have been"),
            route(GET, "/following", CONVERSATIONS_READ, "Open conversations that the token's agent follows"));
}
