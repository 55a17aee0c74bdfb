package io.serai.channels.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.Webhook;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The sample runs as its README says, and both sides understand each other. */
class SampleAppTest {
    @Test
    void theSampleWritesAndHears() throws Exception {
        try (App ours = new App(Clock.systemUTC(), () -> java.net.URI.create("http://localhost:8080"))) {
            int port = freePort();
            ChannelAccount account = ours.connector.connect(
                    ours.workspace, "Sample", Map.of("url", "http://127.0.0.1:" + port + "/serai", "secret", ""));
            BlockingQueue<Webhook> knocked = new LinkedBlockingQueue<>();
            HttpServer serai = serai(knocked);
            Process sample = start(port, serai, ours.secret(account).value());
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(sample.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).contains("Listening");

                type(sample, "Where is \"my\" order? 📦");
                Webhook webhook = knocked.poll(20, TimeUnit.SECONDS);
                assertThat(ours.adapter.verify(account, webhook)).isTrue();
                MessageArrived arrived =
                        (MessageArrived) ours.adapter.parse(account, webhook).getFirst();
                assertThat(arrived.content()).isEqualTo(new Content.Text("Where is \"my\" order? 📦"));

                UUID id = Ids.next();
                Content answer = new Content.Menu(
                        "On its way.\nAnything \"else\"? 🚚", List.of(new Content.Menu.Option("no", "No")));
                assertThat(ours.send(account, id, answer))
                        .isEqualTo(new Accepted(List.of(new ExternalId("app-" + id))));
                assertThat(ours.send(account, id, answer)).isInstanceOf(Accepted.class);
                assertThat(said.readLine()).isEqualTo("shop (bot): On its way.");
                assertThat(said.readLine()).isEqualTo("Anything \"else\"? 🚚");
                assertThat(said.readLine()).isEqualTo("  - No");
                ours.adapter.typing(account, arrived.from());
                assertThat(said.readLine()).isEqualTo("shop is writing ...");
            } finally {
                sample.destroy();
                serai.stop(0);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpServer serai(BlockingQueue<Webhook> knocked) throws IOException {
        HttpServer serai = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serai.createContext("/hooks/api/key", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            knocked.add(new Webhook(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        serai.start();
        return serai;
    }

    private static Process start(int port, HttpServer serai, String secret) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                Path.of("..", "samples", "channel-api", "App.java").toString());
        builder.environment()
                .putAll(Map.of(
                        "SERAI_INBOUND",
                        "http://127.0.0.1:" + serai.getAddress().getPort() + "/hooks/api/key",
                        "SERAI_SECRET",
                        secret,
                        "PORT",
                        Integer.toString(port)));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void type(Process sample, String line) throws IOException {
        sample.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        sample.getOutputStream().flush();
    }
}
