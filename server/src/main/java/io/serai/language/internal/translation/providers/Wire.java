package io.serai.language.internal.translation.providers;

import io.serai.language.Translation.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON and reads JSON. Redirects are not followed: a key stays where it was given for. */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LARGEST = 4 * 1024 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Either a body, or why there is none. */
    sealed interface Reply {
        record Got(JsonNode body) implements Reply {}

        record Refused(int status, JsonNode body, Optional<Duration> retryAfter) implements Reply {}

        record Lost(Answer.Failed why) implements Reply {}
    }

    Reply post(URI address, Map<String, String> headers, Object body) {
        var request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                return read(response, new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8));
            }
        } catch (HttpTimeoutException late) {
            return new Reply.Lost(new Answer.Failed(Trouble.DOWN, "timeout"));
        } catch (IOException away) {
            return new Reply.Lost(new Answer.Failed(Trouble.DOWN, "unreachable"));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Reply.Lost(new Answer.Failed(Trouble.DOWN, "interrupted"));
        }
    }

    private Reply read(HttpResponse<InputStream> response, String text) {
        boolean fine = response.statusCode() == 200;
        try {
            JsonNode body = json.readTree(text);
            return fine ? new Reply.Got(body) : new Reply.Refused(response.statusCode(), body, retryAfter(response));
        } catch (JacksonException unreadable) {
            return fine
                    ? new Reply.Lost(new Answer.Failed(Trouble.BROKEN, "not json"))
                    : new Reply.Refused(response.statusCode(), json.createObjectNode(), retryAfter(response));
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    /** What a status means where the provider has no meaning of its own for it. */
    static Answer.Failed usual(Reply.Refused refused, String code) {
        String detail = code.isEmpty() ? String.valueOf(refused.status()) : refused.status() + " " + code;
        Trouble trouble = switch (refused.status()) {
            case 401, 403 -> Trouble.AUTH;
            case 402 -> Trouble.QUOTA;
            case 413, 414 -> Trouble.TOO_LONG;
            case 408, 429, 503, 529 -> Trouble.BACK_OFF;
            case 400, 404, 422 -> Trouble.BROKEN;
            default -> refused.status() >= 500 ? Trouble.DOWN : Trouble.BROKEN;
        };
        return new Answer.Failed(trouble, detail, refused.retryAfter());
    }
}
