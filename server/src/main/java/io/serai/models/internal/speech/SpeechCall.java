package io.serai.models.internal.speech;

import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import io.serai.models.internal.chat.Connection;
import java.io.ByteArrayOutputStream;
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
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request to {@code /audio/transcriptions}, as OpenAI has it and many others after it. Redirects are not followed: the key stays where it was given for. */
public final class SpeechCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final int MOST_LETTERS = 4_000;
    private static final Map<String, String> ENDINGS = Map.of(
            "audio/ogg", "ogg",
            "audio/opus", "ogg",
            "audio/mpeg", "mp3",
            "audio/mp4", "m4a",
            "audio/x-m4a", "m4a",
            "audio/wav", "wav",
            "audio/x-wav", "wav",
            "audio/webm", "webm",
            "audio/flac", "flac");

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param seconds of sound, where the endpoint says how many */
    public record Answer(Heard heard, Optional<Double> seconds) {
        private static Answer failed(String reason) {
            return new Answer(new Heard.Failed(reason), Optional.empty());
        }
    }

    public Answer ask(Connection connection, Recording recording) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(connection, recording), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 200
                        ? answer(new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8))
                        : Answer.failed(String.valueOf(response.statusCode()));
            }
        } catch (HttpTimeoutException late) {
            return Answer.failed("timeout total");
        } catch (IOException away) {
            return Answer.failed("unreachable");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.failed("interrupted");
        }
    }

    private Answer answer(String body) {
        try {
            JsonNode answer = json.readTree(body);
            if (!answer.path("text").isString()) {
                return Answer.failed("not json");
            }
            String text = answer.path("text").asString().strip();
            String kept = text.substring(0, Math.min(text.length(), MOST_LETTERS));
            double seconds = answer.path("duration")
                    .asDouble(answer.path("usage").path("seconds").asDouble(0));
            return new Answer(
                    kept.isEmpty() ? new Heard.Nothing() : new Heard.Words(kept),
                    seconds > 0 ? Optional.of(seconds) : Optional.empty());
        } catch (JacksonException unreadable) {
            return Answer.failed("not json");
        }
    }

    private static HttpRequest request(Connection connection, Recording recording) throws IOException {
        String boundary = "serai-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(URI.create(connection.endpoint().baseUrl() + "/audio/transcriptions"))
                .timeout(LONGEST)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form(connection, recording, boundary)));
        connection.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    private static byte[] form(Connection connection, Recording recording, String boundary) throws IOException {
        var form = new ByteArrayOutputStream();
        field(form, boundary, "model", connection.endpoint().model());
        field(form, boundary, "response_format", "json");
        // a language is a promise to the endpoint, so that only its first part is given
        if (recording.language().isPresent()) {
            field(
                    form,
                    boundary,
                    "language",
                    recording.language().get().primary().value());
        }
        String type = recording.mimeType().split(";", 2)[0].strip();
        String ending = ENDINGS.getOrDefault(type, "bin");
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"recording."
                        + ending + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(recording.sound());
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private static void field(ByteArrayOutputStream form, String boundary, String name, String value) {
        form.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Half a second of nothing, to see whether somebody is there. */
    public static Recording silence() {
        var wav = java.nio.ByteBuffer.allocate(44 + 16_000).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 16_000);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(16_000);
        return new Recording(wav.array(), "audio/wav", Optional.empty());
    }
}
