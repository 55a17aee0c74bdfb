package io.serai.orders.internal.parcels.services;

import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.internal.transport.HttpGateway.Answer;
import io.serai.orders.internal.parcels.TrackingService.Asked;
import io.serai.orders.internal.parcels.TrackingService.Trouble;
import io.serai.orders.internal.parcels.TrackingService.Turns;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of tracking services, and what their failures mean. */
final class Calls {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration BREATH = Duration.ofMinutes(1);

    private final HttpGateway http;

    Calls(HttpGateway http) {
        this.http = http;
    }

    /** How a call ended. */
    sealed interface Heard {
        /** Anything the service itself has to read, 404 included. */
        record Json(int status, JsonNode body) implements Heard {}

        record Bad(Asked.Failed failed) implements Heard {}
    }

    Heard get(URI address, String header, String key, Turns turns) {
        return send(HttpRequest.newBuilder(address).header(header, key).GET(), turns);
    }

    Heard post(URI address, String header, String key, JsonNode body, Turns turns) {
        return send(
                HttpRequest.newBuilder(address)
                        .header(header, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())),
                turns);
    }

    private Heard send(HttpRequest.Builder request, Turns turns) {
        if (!turns.take()) {
            return bad(Trouble.SPENT, null, "Today's calls are used up.");
        }
        HttpRequest whole = request.header("Accept", "application/json")
                .timeout(turns.patience())
                .build();
        return switch (http.send(whole)) {
            case Answer.NeverSent(var why) -> bad(Trouble.DOWN, BREATH, "It cannot be reached: " + why + ".");
            case Answer.Lost(var why) -> bad(Trouble.DOWN, BREATH, "It gave no answer: " + why + ".");
            case Answer.Received received -> read(received);
        };
    }

    private static Heard read(Answer.Received received) {
        int status = received.status();
        if (status == 401 || status == 403) {
            return bad(Trouble.KEY, null, "It does not take the key (" + status + ").");
        }
        if (status == 402) {
            return bad(Trouble.QUOTA, null, "The plan does not allow it (402).");
        }
        if (status == 429) {
            return bad(Trouble.PACE, received.pause().orElse(BREATH), "It asks for a slower pace (429).");
        }
        if (status >= 500) {
            return bad(Trouble.DOWN, received.pause().orElse(BREATH), "It fails by itself (" + status + ").");
        }
        try {
            return new Heard.Json(status, JSON.readTree(received.body()));
        } catch (JacksonException unreadable) {
            return bad(Trouble.ODD, null, "Its answer cannot be read (" + status + ").");
        }
    }

    static Heard bad(Trouble trouble, @Nullable Duration pause, String why) {
        return new Heard.Bad(new Asked.Failed(trouble, Optional.ofNullable(pause), why));
    }

    static Asked.Failed odd(int status) {
        return new Asked.Failed(Trouble.ODD, Optional.empty(), "It answers " + status + ".");
    }

    static Optional<String> text(JsonNode node, String field) {
        return node.path(field).stringValueOpt().map(String::strip).filter(text -> !text.isEmpty());
    }
}
