package io.serai.simulator.messenger;

import tools.jackson.databind.node.ObjectNode;

/** The Graph API's no. */
final class Refusal extends RuntimeException {
    final int status;
    final int code;
    final int subcode;

    Refusal(int status, int code, int subcode, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
    }

    /** Our request is wrong. */
    static Refusal parameter(String message) {
        return new Refusal(400, 100, 0, "(#100) " + message);
    }

    static Refusal token(String why, int subcode) {
        return new Refusal(400, 190, subcode, "Error validating access token: " + why);
    }

    static Refusal nobody() {
        return new Refusal(400, 100, 2018001, "(#100) No matching user found");
    }

    static Refusal window() {
        return new Refusal(
                400,
                10,
                2018278,
                "(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview");
    }

    static Refusal unavailable() {
        return new Refusal(400, 551, 1545041, "(#551) This person isn't available right now.");
    }

    static Refusal tooMany() {
        return new Refusal(400, 613, 0, "(#613) Calls to this api have exceeded the rate limit.");
    }

    ObjectNode body() {
        ObjectNode error = Wire.object()
                .put("message", String.valueOf(getMessage()))
                .put("type", "OAuthException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "AbCdEfGhIjKlMnOpQrStUv");
        ObjectNode body = Wire.object();
        body.set("error", error);
        return body;
    }
}
