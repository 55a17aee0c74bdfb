package io.serai.integrations.internal.chatwoot;

import io.serai.integrations.internal.chatwoot.Numbers.Kind;
import io.serai.integrations.internal.chatwoot.Shapes.Labels;
import io.serai.integrations.internal.door.Bearer;
import io.serai.integrations.internal.routes.Desk;
import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.integrations.internal.tokens.Scope;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Begins a request of somebody who speaks Chatwoot's language: the token is looked at, and the desk is asked in its name. */
@Component
public class Speaking {
    private final Desk desk;
    private final Shapes shapes;
    private final Numbers numbers;
    private final JsonMapper json;

    Speaking(Desk desk, Shapes shapes, Numbers numbers, JsonMapper json) {
        this.desk = desk;
        this.shapes = shapes;
        this.numbers = numbers;
        this.json = json;
    }

    public Chat begin(HttpServletRequest request, HttpServletResponse response, Scope scope) {
        return new Chat(Bearer.require(request, scope), desk.within(request, response));
    }

    /** @throws Problem NOT_FOUND when the account is not the token's */
    public Chat begin(HttpServletRequest request, HttpServletResponse response, long account, Scope scope) {
        Chat chat = begin(request, response, scope);
        if (chat.account() != account) {
            throw Problem.notFound("This token is of account " + chat.account() + ".");
        }
        return chat;
    }

    /** One request. */
    public final class Chat {
        private final ApiToken token;
        private final Desk.Asking asking;

        private Chat(ApiToken token, Desk.Asking asking) {
            this.token = token;
            this.asking = asking;
        }

        public WorkspaceId workspace() {
            return token.workspace();
        }

        public boolean has(Scope scope) {
            return token.has(scope);
        }

        public Desk.Asking desk() {
            return asking;
        }

        public Shapes shapes() {
            return shapes;
        }

        public long account() {
            return shapes.account(workspace());
        }

        public long number(Kind kind, JsonNode id) {
            return shapes.number(workspace(), kind, id);
        }

        public UUID id(Kind kind, long number) {
            return numbers.id(workspace(), kind, number);
        }

        public Stream<JsonNode> agents() {
            JsonNode all = asking.get("/api/agents", Map.of()).orRefuse();
            return (all.isArray() ? all : all.path("items")).valueStream();
        }

        /** For whom the token acts. */
        public JsonNode agent() {
            String me = token.agent().value().toString();
            return agents().filter(agent -> agent.path("id").asString("").equals(me))
                    .findFirst()
                    .orElseGet(json::createObjectNode);
        }

        public Stream<JsonNode> tags() {
            return asking.get("/api/tags", Map.of()).orRefuse().path("items").valueStream();
        }

        public Labels labels() {
            return new Labels(tags().collect(Collectors.toMap(
                    tag -> tag.get("id").asString(), tag -> tag.path("name").asString(""), (one, other) -> one)));
        }

        public List<Map<String, Object>> inboxes() {
            return asking.get("/api/channels", Map.of())
                    .orRefuse()
                    .path("items")
                    .valueStream()
                    .map(channel -> Map.<String, Object>of(
                            "id",
                            number(Kind.INBOX, channel.get("id")),
                            "name",
                            channel.path("name").asString(""),
                            "channel_type",
                            Shapes.channel(channel.path("kind").asString(""))))
                    .toList();
        }

        /** The desk's address of a conversation. */
        public String path(long conversation) {
            return "/api/conversations/" + id(Kind.CONVERSATION, conversation);
        }

        /** A conversation with its customer and its newest messages. */
        public JsonNode thread(long conversation) {
            return asking.get(path(conversation), Map.of()).orRefuse();
        }

        public Map<String, Object> conversation(JsonNode thread) {
            return shapes.conversation(
                    workspace(),
                    thread.get("conversation"),
                    thread.path("contact"),
                    thread.at("/account/kind").asString(""),
                    labels(),
                    newest(thread),
                    thread.path("unread").asLong(0));
        }

        private JsonNode newest(JsonNode thread) {
            JsonNode messages = thread.path("messages");
            return messages.isEmpty() ? json.createObjectNode() : messages.get(messages.size() - 1);
        }

        public Map<String, Object> listed(JsonNode line, Labels labels) {
            return shapes.conversation(
                    workspace(),
                    line.get("conversation"),
                    line.path("contact"),
                    line.path("accountKind").asString(""),
                    labels,
                    line.path("lastMessage"),
                    line.path("unread").asLong(0));
        }
    }
}
