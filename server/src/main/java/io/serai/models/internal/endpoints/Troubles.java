package io.serai.models.internal.endpoints;

/** A failed call in words, for the person who is connecting a model. */
final class Troubles {
    private Troubles() {}

    static String inWords(String reason) {
        return switch (reason) {
            case "401", "403" -> "The key was refused. Check that it belongs to this address.";
            case "402" -> "The account has no balance left.";
            case "404" -> "There is no such model, or the address is not the base of an OpenAI-compatible interface.";
            case "429", "insufficient_quota" -> "The provider says: too many requests, or the quota is used up.";
            case "unreachable" -> "Nobody answers at this address. Check the host and the port.";
            case "timeout first_word", "timeout total", "timeout pause" ->
                "The model took too long. A local model may still be loading: try again in a minute.";
            case "not a chat model" -> "Something answers at this address, but not with chat completions.";
            default -> "The model did not answer (" + reason + ").";
        };
    }
}
