package io.serai.channels.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.serai.content.ChannelKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ReplayCommand command =
            new ReplayCommand(new PrintStream(written, true, StandardCharsets.UTF_8), CLOCK);
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> secrets = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyBodyArrivesWithItsSecret() {
        assertThat(replay("telegram_two.jsonl")).isZero();

        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst()).contains("\"update_id\":31");
        assertThat(secrets).containsOnly("s3cret");
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"sent\":2", "{\"200\":2}");
    }

    @Test
    void allOfItIsSentAsOftenAsAsked() {
        replay("--times", "3", "--duplicate", "telegram_two.jsonl");

        assertThat(bodies).hasSize(12);
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
    }

    @Test
    void shuffledIsAnotherOrderOfTheSame() {
        replay("--times", "5", "telegram_two.jsonl");
        List<String> inOrder = List.copyOf(bodies);
        bodies.clear();

        replay("--times", "5", "--shuffle", "--seed", "7", "telegram_two.jsonl");

        assertThat(bodies).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
    }

    @Test
    void aRefusalEndsWithOne() {
        status = 401;

        assertThat(replay("telegram_two.jsonl")).isEqualTo(1);
    }

    @Test
    void anotherMachineHasToBeMeant() {
        assertThatThrownBy(() -> command.run(
                        List.of("--channel", "telegram", "--url", "http://192.0.2.1/hooks", "--secret", "s", "x.json")))
                .isInstanceOf(Arguments.Wrong.class)
                .hasMessageContaining("--anywhere");
    }

    /** Vectors from RFC 4231 would only prove the JDK; these were computed with OpenSSL over the very bytes. */
    @Test
    void eachPlatformIsSignedItsOwnWay() {
        byte[] body = "{\"text\":\"你好 😀\"}".getBytes(StandardCharsets.UTF_8);
        Instant now = CLOCK.instant();

        assertThat(Signing.headers(ChannelKind.WHATSAPP, "app-secret", body, now))
                .containsEntry(
                        "X-Hub-Signature-256",
                        "sha256=d2c76574bc46b4fbb4f845d6fd768abb1c2dfcc1af228190fdf4b6e71903ece1");
        assertThat(Signing.headers(ChannelKind.LINE, "app-secret", body, now))
                .containsEntry("X-Line-Signature", "0sdldLxGtPu0+EXW/XaKuxwt/MGvIoGQ/fS25xkD7OE=");
        assertThat(Signing.headers(ChannelKind.API, "app-secret", body, now))
                .containsEntry("X-Serai-Timestamp", "1700000000")
                .containsEntry(
                        "X-Serai-Signature", "v1=29b032dd7a3ab8ea285f27ae4c42c9569f4d2f84abcaa11c3654b62b5702d160");
    }

    private int replay(String... rest) {
        List<String> arguments = new ArrayList<>(List.of(
                "--channel",
                "telegram",
                "--secret",
                "s3cret",
                "--url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/telegram/key"));
        Arrays.stream(rest)
                .map(word -> word.endsWith("l") ? ParseCommandTest.path(word) : word)
                .forEach(arguments::add);
        return command.run(arguments);
    }
}
