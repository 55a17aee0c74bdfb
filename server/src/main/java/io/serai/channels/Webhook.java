package io.serai.channels;

import java.util.Map;
import java.util.Optional;

/** A request that knocked: header names in lower case, the body as it came. */
public record Webhook(Map<String, String> headers, byte[] body) {
    public Webhook {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
