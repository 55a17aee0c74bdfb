package io.serai.channels.tools;

import io.serai.content.ChannelKind;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** {@code ./serai replay}: recorded webhooks, signed like the platform's own, to a running server. */
public final class ReplayCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TIMES = 100_000;

    private final PrintStream out;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private boolean failed;

    ReplayCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(new ReplayCommand(out, Clock.systemUTC()).run(List.of(arguments)));
        } catch (Arguments.Wrong wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** @return the exit code: 1 when a body could not be read, or was not taken with a 2xx */
    int run(List<String> given) {
        Arguments arguments = Arguments.of(
                "replay",
                given,
                List.of("channel", "url", "secret", "times", "seed"),
                List.of("shuffle", "duplicate", "anywhere"));
        ChannelKind kind = arguments.channel();
        URI url = url(arguments);
        String secret = arguments.required("secret");
        List<byte[]> bodies = arranged(arguments, bodies(arguments.files()));
        long start = System.nanoTime();
        bodies.forEach(body -> send(url, body, Signing.headers(kind, secret, body, clock.instant())));
        out.printf("{\"sent\":%d,\"milliseconds\":%d,\"answers\":%s}%n", bodies.size(), since(start), answers());
        return failed ? 1 : 0;
    }

    private static URI url(Arguments arguments) {
        String text = arguments.required("url");
        try {
            URI url = URI.create(text);
            if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
                throw new IllegalArgumentException();
            }
            if (!arguments.has("anywhere")
                    && !InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
                throw new Arguments.Wrong(
                        "--url is not on this machine. Recorded webhooks hold customers' words; add --anywhere if that is meant.");
            }
            return url;
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            throw new Arguments.Wrong("--url must look like http://localhost:8080/hooks/line/KEY.");
        }
    }

    private List<byte[]> bodies(List<String> files) {
        List<byte[]> bodies = new ArrayList<>();
        for (String file : files) {
            try {
                for (Bodies part : Bodies.of(Bodies.bytes(file))) {
                    switch (part) {
                        case Bodies.Body(var body) -> bodies.add(body);
                        case Bodies.Unreadable(var line, var why) -> fail(EventLine.error(file, line, why));
                    }
                }
            } catch (IOException closed) {
                fail(EventLine.error(file, 0, String.valueOf(closed.getMessage())));
            }
        }
        return bodies;
    }

    /** {@code --times} sends all of it so often, {@code --duplicate} each body twice in a row, {@code --shuffle} in a random order. */
    private static List<byte[]> arranged(Arguments arguments, List<byte[]> bodies) {
        int times = number(arguments.value("times").orElse("1"), MOST_TIMES);
        List<byte[]> all = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (byte[] body : bodies) {
                all.add(body);
                if (arguments.has("duplicate")) {
                    all.add(body);
                }
            }
        }
        if (arguments.has("shuffle")) {
            Collections.shuffle(all, new Random(number(arguments.value("seed").orElse("1"), Integer.MAX_VALUE)));
        }
        return all;
    }

    private static int number(String text, int most) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most && Integer.parseInt(text) > 0) {
            return Integer.parseInt(text);
        }
        throw new Arguments.Wrong("--times and --seed are numbers from 1 on.");
    }

    private void send(URI url, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
            failed |= status / 100 != 2;
            outcomes.merge(Integer.toString(status), 1, Integer::sum);
        } catch (IOException unreachable) {
            failed = true;
            outcomes.merge("unreachable", 1, Integer::sum);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failed = true;
        }
    }

    private String answers() {
        return Bodies.JSON.writeValueAsString(outcomes);
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void fail(String line) {
        out.println(line);
        failed = true;
    }
}
