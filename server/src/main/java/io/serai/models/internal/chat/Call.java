package io.serai.models.internal.chat;

import io.serai.models.ChatModel.Prompt;
import io.serai.models.internal.chat.ResponseLines.Piece;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** One request and its streamed response (server-sent events). */
final class Call {
    private static final long LARGEST_RESPONSE = 2L * 1024 * 1024;

    private final HttpClient client;
    private final ChatPatience patience;
    private final JsonMapper json;
    private final Deadline deadline;

    Call(HttpClient client, ChatPatience patience, JsonMapper json, Deadline deadline) {
        this.client = client;
        this.patience = patience;
        this.json = json;
        this.deadline = deadline;
    }

    Outcome run(
            Connection connection, Prompt prompt, ArrayNode messages, RequestShape shape, Consumer<String> onPartial) {
        var lines = new ResponseLines();
        var answer = new StreamedAnswer(json, connection.endpoint().model(), onPartial);
        var exchange =
                client.sendAsync(request(connection, shape.body(json, connection, prompt, messages)), into(lines));
        exchange.whenComplete((response, failure) -> {
            if (failure != null) {
                lines.broken(failure);
            }
        });
        try {
            return read(lines, answer, patience.firstWord(connection.dialect()));
        } finally {
            lines.cancel();
            exchange.cancel(true);
        }
    }

    private HttpRequest request(Connection connection, String body) {
        var request = HttpRequest.newBuilder(connection.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        connection.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    private static HttpResponse.BodyHandler<Void> into(ResponseLines lines) {
        return BodyHandlers.limiting(
                response -> {
                    lines.status(response.statusCode(), retryAfter(response));
                    return BodySubscribers.fromLineSubscriber(lines, subscriber -> null, StandardCharsets.UTF_8, null);
                },
                LARGEST_RESPONSE);
    }

    private static Duration retryAfter(ResponseInfo response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private Outcome read(ResponseLines lines, StreamedAnswer answer, Duration firstWord) {
        while (!answer.complete()) {
            switch (lines.next(untilNext(answer, firstWord))) {
                case Piece.Status status
                when status.code() != 200 -> {
                    return new ErrorAnswer(json, status).read(lines, deadline);
                }
                case Piece.Status status -> {}
                case Piece.Text text -> answer.take(text.line());
                case Piece.End end -> {
                    return answer.outcome();
                }
                case Piece.Broken broken -> {
                    return broken(broken.why(), answer);
                }
                case Piece.Nothing nothing -> {
                    return late(answer);
                }
            }
        }
        return answer.outcome();
    }

    private Duration untilNext(StreamedAnswer answer, Duration firstWord) {
        var patienceNow = answer.begun() ? patience.pause() : firstWord;
        var left = deadline.left();
        return patienceNow.compareTo(left) < 0 ? patienceNow : left;
    }

    private Outcome late(StreamedAnswer answer) {
        if (deadline.passed()) {
            return Outcome.Refused.forGood("timeout total");
        }
        return Outcome.Refused.forGood(answer.begun() ? "timeout pause" : "timeout first_word");
    }

    private static Outcome broken(Throwable why, StreamedAnswer answer) {
        if (answer.finished()) {
            return answer.outcome();
        }
        Throwable cause = why.getCause() instanceof IOException io ? io : why;
        boolean unreachable =
                cause instanceof java.net.ConnectException || cause instanceof java.net.http.HttpTimeoutException;
        return Outcome.Refused.forNow(unreachable ? "unreachable" : "broken stream", !answer.begun());
    }
}
