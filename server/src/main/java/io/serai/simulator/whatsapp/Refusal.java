package io.serai.simulator.whatsapp;

import tools.jackson.databind.node.ObjectNode;

/** Meta's no. */
final class Refusal extends RuntimeException {
    final int status;
    private final int code;
    private final String details;

    Refusal(int status, int code, String message, String details) {
        super(message);
        this.status = status;
        this.code = code;
        this.details = details;
    }

    static Refusal parameter(String details) {
        return new Refusal(400, 131009, "(#131009) Parameter value is not valid", details);
    }

    static Refusal missing(String details) {
        return new Refusal(400, 131008, "(#131008) Required parameter is missing", details);
    }

    static Refusal unknownObject(String id) {
        return new Refusal(
                400,
                100,
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
                "");
    }

    static Refusal expiredToken() {
        return new Refusal(401, 190, "Error validating access token: Session has expired", "");
    }

    ObjectNode body() {
        ObjectNode answer = SimulatedNumber.JSON.createObjectNode();
        ObjectNode error = answer.putObject("error")
                .put("message", getMessage())
                .put("type", code == 190 || code < 300 ? "OAuthException" : "GraphMethodException")
                .put("code", code);
        if (code == 190) {
            error.put("error_subcode", 463);
        }
        if (!details.isEmpty()) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put("fbtrace_id", "A" + Long.toHexString(System.nanoTime()));
        return answer;
    }
}
