package io.serai.models.internal.chat;

import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.Dialect;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.Optional;

/** An endpoint with its key in the clear, for the length of a call. */
public record Connection(Endpoint endpoint, Dialect dialect, Optional<Secret> key) {
    URI completions() {
        return URI.create(endpoint.baseUrl() + "/chat/completions");
    }
}
