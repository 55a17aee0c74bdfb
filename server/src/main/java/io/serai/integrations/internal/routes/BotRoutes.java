package io.serai.integrations.internal.routes;

import static io.serai.integrations.internal.routes.Route.route;
import static io.serai.integrations.internal.tokens.Scope.BOT_READ;
import static io.serai.integrations.internal.tokens.Scope.BOT_WRITE;
import static io.serai.integrations.internal.tokens.Scope.CONVERSATIONS_READ;
import static io.serai.integrations.internal.tokens.Scope.KNOWLEDGE_READ;
import static io.serai.integrations.internal.tokens.Scope.KNOWLEDGE_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/** What the bot knows, says and may do. */
final class BotRoutes {
    private BotRoutes() {}

    static final List<Route> ALL = List.of(
            route(GET, "/knowledge/faqs", KNOWLEDGE_READ, "FAQ entries"),
            route(POST, "/knowledge/faqs", KNOWLEDGE_WRITE, "Add an FAQ entry"),
            route(PUT, "/knowledge/faqs/{id}", KNOWLEDGE_WRITE, "Replace an FAQ entry"),
            route(POST, "/knowledge/faqs/{id}/enabled", KNOWLEDGE_WRITE, "Switch an FAQ entry on or off"),
            route(DELETE, "/knowledge/faqs/{id}", KNOWLEDGE_WRITE, "Delete an FAQ entry"),
            route(GET, "/knowledge/documents", KNOWLEDGE_READ, "Documents"),
            route(GET, "/knowledge/documents/{id}/passages", KNOWLEDGE_READ, "What a document was cut into"),
            route(DELETE, "/knowledge/documents/{id}", KNOWLEDGE_WRITE, "Delete a document"),
            route(GET, "/knowledge/search", KNOWLEDGE_READ, "What the bot would find for a question"),
            route(POST, "/knowledge/documents", KNOWLEDGE_WRITE, "Add a document: a file, an address or a text"),
            route(PUT, "/knowledge/documents/{id}", KNOWLEDGE_WRITE, "Change a document"),
            route(POST, "/knowledge/preview", KNOWLEDGE_WRITE, "What a document would be cut into"),
            route(POST, "/knowledge/sample", KNOWLEDGE_WRITE, "Add sample entries"),
            route(GET, "/knowledge/unanswered", KNOWLEDGE_WRITE, "Questions that found no answer"),
            route(
                    GET,
                    "/knowledge/unanswered/{id}",
                    KNOWLEDGE_WRITE,
                    "A question that found no answer, and who asked it"),
            route(POST, "/knowledge/unanswered/{id}/answered", KNOWLEDGE_WRITE, "It is answered by an FAQ entry"),
            route(POST, "/knowledge/unanswered/{id}/dismissed", KNOWLEDGE_WRITE, "It needs no answer"),
            route(POST, "/knowledge/unanswered/{id}/open", KNOWLEDGE_WRITE, "It is open again"),
            route(GET, "/bot", BOT_READ, "How the bot speaks and when it hands over"),
            route(PUT, "/bot", BOT_WRITE, "Change how the bot speaks and when it hands over"),
            route(POST, "/bot/try", BOT_READ, "What the bot would answer"),
            route(POST, "/bot/read", BOT_READ, "What the bot reads in a file"),
            route(GET, "/bot/greetings", BOT_READ, "What the bot says first"),
            route(POST, "/bot/greetings", BOT_WRITE, "Add a greeting"),
            route(PUT, "/bot/greetings/{id}", BOT_WRITE, "Replace a greeting"),
            route(DELETE, "/bot/greetings/{id}", BOT_WRITE, "Delete a greeting"),
            route(POST, "/bot/greetings/preview", BOT_READ, "Which greeting a visitor would get"),
            route(GET, "/intents", BOT_READ, "What customers may mean"),
            route(GET, "/intents/names", CONVERSATIONS_READ, "The names of intents"),
            route(POST, "/intents/try", BOT_READ, "What a sentence would be understood as"),
            route(PUT, "/intents/{key}", BOT_WRITE, "Add or replace an intent"),
            route(DELETE, "/intents/{key}", BOT_WRITE, "Delete an intent"),
            route(PUT, "/intents/order-patterns", BOT_WRITE, "What order numbers look like"),
            route(GET, "/tools", BOT_READ, "What the bot may do for customers, and its limits"),
            route(GET, "/tools/uses", BOT_READ, "The log of what it did"),
            route(PUT, "/tools/{tool}", BOT_WRITE, "Change what the bot may do, and its limits"),
            route(PUT, "/tools/identity", BOT_WRITE, "Change how strangers prove who they are"),
            route(GET, "/translation/terms", KNOWLEDGE_WRITE, "Words that are always translated the same"),
            route(POST, "/translation/terms", KNOWLEDGE_WRITE, "Add a word"),
            route(PUT, "/translation/terms/{id}", KNOWLEDGE_WRITE, "Replace a word"),
            route(DELETE, "/translation/terms/{id}", KNOWLEDGE_WRITE, "Delete a word"),
            route(GET, "/translation/memory", KNOWLEDGE_WRITE, "Sentences that people translated"),
            route(PUT, "/translation/memory/{id}", KNOWLEDGE_WRITE, "Correct a sentence"),
            route(DELETE, "/translation/memory/{id}", KNOWLEDGE_WRITE, "Forget a sentence"));
}
