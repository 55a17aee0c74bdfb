package io.serai.models.internal.chat;

import io.serai.models.ChatConnections.Endpoint;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.Optional;

/** An endpoint with its key in the clear, for the length of a call. */
record Connection(Endpoint endpoint, Optional<Secret> key) {
    URI completions() {
        return URI.create(endpoint.baseUrl() + "/chat/completions");
    }
}
