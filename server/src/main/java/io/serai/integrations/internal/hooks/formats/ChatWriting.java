package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.integrations.internal.hooks.Endpoint;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines in a chat of colleagues. What differs is how a line is wrapped, signed and answered. */
abstract class ChatWriting implements Writing {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Accounts accounts;

    ChatWriting(Accounts accounts) {
        this.accounts = accounts;
    }

    abstract Letter wrapped(Endpoint endpoint, String line, Instant now);

    @Override
    public final Optional<Letter> letter(Endpoint endpoint, Scene scene, Instant now) {
        return Line.of(scene).map(line -> wrapped(endpoint, line, now));
    }

    @Override
    public final Letter ping(Endpoint endpoint, UUID id, Instant now) {
        return wrapped(
                endpoint, Line.ping(accounts.workspace(endpoint.workspace()).language()), now);
    }

    static Letter letter(String address, Map<String, ?> body) {
        return new Letter(address, Map.of(), JSON.writeValueAsBytes(body));
    }

    /** A number that is not zero means no. */
    static Optional<Integer> code(byte[] body, String field) {
        try {
            JsonNode code = JSON.readTree(body).path(field);
            return code.isIntegralNumber() && code.asInt() != 0 ? Optional.of(code.asInt()) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
