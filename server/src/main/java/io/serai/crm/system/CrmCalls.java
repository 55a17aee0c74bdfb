package io.serai.crm.system;

import io.serai.channels.Outside;
import io.serai.shared.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one way out to CRMs: only to addresses that lead out to the internet, without redirects, since requests carry credentials. */
public final class CrmCalls {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final boolean loopback;

    /** @param loopback whether this machine itself may be called: where the server is one's own laptop */
    public CrmCalls(boolean loopback) {
        this.loopback = loopback;
    }

    public record Answer(int status, HttpHeaders headers, byte[] bytes) {
        public boolean isWell() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** @throws CrmTrouble where it is cut off or no JSON */
        public JsonNode json() {
            try {
                return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            } catch (JacksonException unreadable) {
                throw CrmTrouble.odd("Its answer cannot be read.");
            }
        }

        /** What is wrong, where the body of an error may be anything. */
        public JsonNode problem() {
            try {
                return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            } catch (JacksonException noJson) {
                return JSON.createObjectNode();
            }
        }

        /** What it says itself by Retry-After, else this. */
        public Duration pause(Duration otherwise) {
            return header("Retry-After")
                    .map(String::strip)
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                    .filter(Duration::isPositive)
                    .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait)
                    .orElse(otherwise);
        }
    }

    /** @throws CrmTrouble UNREACHABLE where nothing was written, LOST where it was and no answer came */
    public Answer send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE).build();
        Outside.whyNot(asked.uri().toString(), loopback).ifPresent(why -> {
            throw CrmTrouble.odd("Its address cannot be called: " + why + ".");
        });
        try {
            HttpResponse<byte[]> response =
                    client.send(asked, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (HttpConnectTimeoutException slow) {
            throw CrmTrouble.unreachable(
                    "It does not answer: no connection within " + CONNECT.toSeconds() + " seconds.");
        } catch (HttpTimeoutException silent) {
            throw CrmTrouble.lost("It does not answer in time.");
        } catch (ConnectException refused) {
            throw CrmTrouble.unreachable("It cannot be reached: the connection was refused.");
        } catch (SSLHandshakeException distrusted) {
            throw CrmTrouble.unreachable("Its certificate is not trusted.");
        } catch (IOException broken) {
            throw CrmTrouble.lost("The connection broke.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CrmTrouble.lost("The server is stopping.");
        }
    }

    /** @throws Problem INVALID, in words for the administrator who filled it in */
    public URI checked(String address) {
        String plain = address.strip().replaceAll("/+$", "");
        String whole = plain.matches("(?i)https?://.*") ? plain : "https://" + plain;
        Outside.whyNot(whole, loopback).ifPresent(why -> {
            throw Problem.invalid("This address cannot be called: " + why + ".");
        });
        return URI.create(whole);
    }
}
