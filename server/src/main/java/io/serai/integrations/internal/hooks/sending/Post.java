package io.serai.integrations.internal.hooks.sending;

import io.serai.integrations.internal.hooks.formats.Letter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** Posts a letter. Follows no redirects: they could lead inside. Says of a failure only what kind it was, since addresses are credentials. */
@Component
class Post {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    sealed interface Answer {
        /** @param pause how long the receiver wants to be left alone */
        record Received(int status, byte[] body, Optional<Duration> pause) implements Answer {}

        record Failed(String why) implements Answer {}
    }

    Answer send(Letter letter, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(letter.address()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("User-Agent", "Serai")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
            letter.headers().forEach(request::header);
            headers.forEach(request::header);
            HttpResponse<byte[]> response = http.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            return new Answer.Received(response.statusCode(), response.body(), wait(response));
        } catch (HttpTimeoutException silent) {
            return new Answer.Failed("no answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (ConnectException refused) {
            return new Answer.Failed("no connection");
        } catch (SSLException distrusted) {
            return new Answer.Failed("the certificate is not trusted");
        } catch (IOException | IllegalArgumentException broken) {
            return new Answer.Failed("the connection broke");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("the server is stopping");
        }
    }

    private static Optional<Duration> wait(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
