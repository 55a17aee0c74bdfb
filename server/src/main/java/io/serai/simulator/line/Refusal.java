package io.serai.simulator.line;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The Messaging API's no. */
final class Refusal extends RuntimeException {
    final int status;
    final ObjectNode body;

    Refusal(int status, String message) {
        this(status, message, Optional.empty());
    }

    private Refusal(int status, String message, Optional<String> property) {
        super(message);
        this.status = status;
        this.body = SimulatedChannel.JSON.createObjectNode().put("message", message);
        property.ifPresent(at ->
                body.putArray("details").addObject().put("message", message).put("property", at));
    }

    static Refusal property(String property, String why) {
        Refusal refusal = new Refusal(400, "The request body has 1 error(s)", Optional.of(property));
        ((ObjectNode) refusal.body.path("details").path(0)).put("message", why);
        return refusal;
    }

    static Refusal replyToken() {
        return new Refusal(400, "Invalid reply token");
    }
}
