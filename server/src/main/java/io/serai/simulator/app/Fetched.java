package io.serai.simulator.app;

import io.serai.simulator.SimulatedPhone.PhoneFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Files that our server holds for the app. */
final class Fetched {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Fetched() {}

    static Optional<PhoneFile> of(URI address) {
        try {
            HttpResponse<byte[]> answer =
                    HTTP.send(HttpRequest.newBuilder(address).GET().build(), BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? Optional.of(new PhoneFile(
                            "file",
                            answer.headers().firstValue("content-type").orElse("application/octet-stream"),
                            answer.body()))
                    : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
