package io.serai.simulator.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a chat.
 *
 * @param wire as the API writes it, with its {@code type} and what stands under that name
 * @param reaction the customer's, empty for none
 */
public record ChatMessage(
        String id,
        boolean fromShop,
        long seconds,
        ObjectNode wire,
        String reaction,
        boolean edited,
        boolean unsent,
        boolean read) {
    /** @param id what is sent back when it is tapped */
    public record Button(String id, String title) {}

    public ChatMessage {
        wire = wire.deepCopy();
    }

    static ChatMessage of(String id, boolean fromShop, long seconds, ObjectNode wire) {
        return new ChatMessage(id, fromShop, seconds, wire, "", false, false, false);
    }

    public String type() {
        return wire.path("type").asString("");
    }

    /** What stands under the name of its type. */
    public JsonNode body() {
        return wire.path(type());
    }

    public String text() {
        return switch (type()) {
            case "text" -> body().path("body").asString("");
            case "interactive" -> body().path("body").path("text").asString("");
            case "template" -> wire.path("shown").asString("");
            default -> body().path("caption").asString("");
        };
    }

    public Optional<String> fileId() {
        return body().path("id").stringValueOpt();
    }

    public List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        JsonNode action = body().path("action");
        action.path("buttons").forEach(button -> buttons.add(of(button.path("reply"))));
        action.path("sections").forEach(section -> section.path("rows").forEach(row -> buttons.add(of(row))));
        wire.path("quick_replies").forEach(reply -> buttons.add(new Button(reply.asString(""), reply.asString(""))));
        return buttons;
    }

    private static Button of(JsonNode choice) {
        return new Button(choice.path("id").asString(""), choice.path("title").asString(""));
    }

    public Optional<String> repliesTo() {
        return wire.path("context")
                .path("message_id")
                .stringValueOpt()
                .or(() -> wire.path("context").path("id").stringValueOpt());
    }

    ChatMessage reacted(String emoji) {
        return new ChatMessage(id, fromShop, seconds, wire, emoji, edited, unsent, read);
    }

    ChatMessage editedTo(ObjectNode other) {
        return new ChatMessage(id, fromShop, seconds, other, reaction, true, unsent, read);
    }

    ChatMessage takenBack() {
        return new ChatMessage(id, fromShop, seconds, wire, "", edited, true, read);
    }

    ChatMessage seen() {
        return new ChatMessage(id, fromShop, seconds, wire, reaction, edited, unsent, true);
    }
}
