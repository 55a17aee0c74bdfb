package io.serai.simulator.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a chat, seen by the customer.
 *
 * @param wire the message object, as sent or as in the webhook
 */
public record LineMessage(String id, boolean fromShop, Instant at, ObjectNode wire, boolean unsent) {
    /** @param uri empty where tapping is a postback */
    public record Button(String label, String data, Optional<String> uri) {}

    public LineMessage {
        wire = wire.deepCopy();
    }

    /** {@code text}, {@code image}, {@code flex} … */
    public String kind() {
        return wire.path("type").asString("");
    }

    public String text() {
        return wire.path("text").asString("");
    }

    /** What can be tapped, wherever it hangs: quick replies, templates, flex buttons. */
    public List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        wire.findParents("action").forEach(holder -> {
            var action = holder.path("action");
            buttons.add(new Button(
                    action.path("label").asString(""),
                    action.path("data").asString(""),
                    action.path("uri").stringValueOpt()));
        });
        return buttons;
    }

    LineMessage takenBack() {
        return new LineMessage(id, fromShop, at, SimulatedChannel.JSON.createObjectNode(), true);
    }
}
