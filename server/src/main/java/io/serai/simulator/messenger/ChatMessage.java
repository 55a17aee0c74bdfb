package io.serai.simulator.messenger;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a chat, seen by the customer.
 *
 * @param mid Meta's id of it
 * @param wire the {@code message} object as it was sent
 * @param reaction the customer's, empty for none
 * @param tag of a message of the shop's, empty for none
 */
public record ChatMessage(
        String mid,
        boolean fromShop,
        Instant at,
        ObjectNode wire,
        String reaction,
        String tag,
        boolean edited,
        boolean unsent) {
    public ChatMessage {
        wire = wire.deepCopy();
    }

    static ChatMessage of(String mid, boolean fromShop, Instant at, ObjectNode wire, String tag) {
        return new ChatMessage(mid, fromShop, at, wire, "", tag, false, false);
    }

    public String text() {
        return wire.path("text").asString("");
    }

    ChatMessage reacted(String emoji) {
        return new ChatMessage(mid, fromShop, at, wire, emoji, tag, edited, unsent);
    }

    ChatMessage edited(String text) {
        return new ChatMessage(mid, fromShop, at, wire.deepCopy().put("text", text), reaction, tag, true, unsent);
    }

    ChatMessage takenBack() {
        return new ChatMessage(mid, fromShop, at, Wire.object(), "", tag, edited, true);
    }
}
