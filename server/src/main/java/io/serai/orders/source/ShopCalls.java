package io.serai.orders.source;

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
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;

/**
 * The one way out to shops. Only addresses that lead out to the internet are called, asked anew before every call, besides hosts that the operator
 * allowed by name. Follows no redirects, because requests carry credentials, and never repeats what an exception says, because it may hold an
 * address that is one.
 */
public final class ShopCalls {
    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Set<String> allowed;
    private final boolean loopback;

    /**
     * @param allowed hosts inside the server's own network that may be called all the same, as {@code erp.internal} or {@code erp.internal:8443}
     * @param loopback whether this machine itself may be called, even by plain http: where the server is one's own laptop
     */
    public ShopCalls(Set<String> allowed, boolean loopback) {
        this.allowed = Set.copyOf(allowed);
        this.loopback = loopback;
    }

    public record Answer(int status, HttpHeaders headers, byte[] body) {
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** This answer, if it is a good one; else what went wrong. */
        public Answer orTrouble() {
            if (status >= 200 && status < 300) {
                return this;
            }
            throw switch (status) {
                case 401, 402, 403 -> ShopTrouble.refused("The shop refuses our credentials (HTTP " + status + ").");
                case 429, 430 -> ShopTrouble.throttled(pause());
                case 408, 423, 425 -> ShopTrouble.unreachable("The shop answers with HTTP " + status + ".");
                default ->
                    status >= 500
                            ? ShopTrouble.unreachable("The shop answers with HTTP " + status + ".")
                            : ShopTrouble.odd("The shop answers with HTTP " + status + ".");
            };
        }

        /** What it says itself by Retry-After, else a little. */
        public Duration pause() {
            return header("Retry-After")
                    .flatMap(this::wait)
                    .filter(Duration::isPositive)
                    .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait)
                    .orElse(FIRST_PAUSE);
        }

        private Optional<Duration> wait(String value) {
            String plain = value.strip();
            return plain.matches("\\d{1,9}(\\.\\d+)?")
                    ? Optional.of(Duration.ofMillis((long) Math.ceil(1000 * Double.parseDouble(plain))))
                    : date(plain)
                            .flatMap(then ->
                                    header("Date").flatMap(ShopCalls::date).map(now -> Duration.between(now, then)));
        }
    }

    private static Optional<ZonedDateTime> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws ShopTrouble UNREACHABLE where nothing was written, LOST where it was and no answer came */
    public Answer send(HttpRequest request) {
        whyNot(request.uri()).ifPresent(why -> {
            throw ShopTrouble.odd("The address cannot be called: " + why + ".");
        });
        try {
            HttpResponse<byte[]> response =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (HttpConnectTimeoutException slow) {
            throw ShopTrouble.unreachable(
                    "The shop does not answer: no connection within " + CONNECT.toSeconds() + " seconds.");
        } catch (HttpTimeoutException silent) {
            throw ShopTrouble.lost("The shop does not answer in time.");
        } catch (ConnectException refused) {
            throw ShopTrouble.unreachable("The shop cannot be reached: the connection was refused.");
        } catch (SSLHandshakeException distrusted) {
            throw ShopTrouble.unreachable("The shop's certificate is not trusted.");
        } catch (IOException broken) {
            throw ShopTrouble.lost("The connection to the shop broke.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ShopTrouble.lost("The server is stopping.");
        }
    }

    /** Why an address must not be called, in words for a person. */
    public Optional<String> whyNot(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.of("it is not an address like https://shop.example.com");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean named = allowed.contains(host) || allowed.contains(host + ":" + address.getPort());
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        return named && web ? Optional.empty() : Outside.whyNot(address.toString(), loopback);
    }

    /** @throws Problem INVALID, in words for the administrator who filled it in */
    public URI checked(String address) {
        try {
            URI uri = URI.create(address.strip());
            whyNot(uri).ifPresent(why -> {
                throw Problem.invalid("This address cannot be called: " + why + ".");
            });
            return uri;
        } catch (IllegalArgumentException notAnAddress) {
            throw Problem.invalid("This is not an address like https://shop.example.com.");
        }
    }
}
