package io.serai.models.internal.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.serai.json.Json;
import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.Dialect;
import io.serai.models.ModelBudgets.Limits;
import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import io.serai.models.internal.chat.ChatPatience;
import io.serai.models.internal.chat.Completions;
import io.serai.models.internal.endpoints.TestEndpoints;
import io.serai.models.internal.speech.LocalSpeech;
import io.serai.models.internal.spending.Purse;
import io.serai.models.internal.spending.TestPurse;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscribersInOrderTest {
    private static final Recording NOTE = new Recording(
            "OggS and so on".getBytes(StandardCharsets.US_ASCII),
            "audio/ogg; codecs=opus",
            Optional.of(new Language("es-MX")));

    private final WorkspaceId workspace = WorkspaceId.next();
    private final List<String> asked = new ArrayList<>();
    private final TestEndpoints endpoints = TestEndpoints.on(
            TestVault.fresh(),
            new Completions(
                    new ChatPatience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                    Json.mapper()),
            Clock.systemUTC());
    private final Purse purse = TestPurse.on((who, agent, action, details) -> {}, Clock.systemUTC());
    private final TranscribersInOrder transcribers =
            new TranscribersInOrder(endpoints.book(), endpoints.breakers(), purse, LocalSpeech.none());
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{\"text\":\" ¿Dónde está mi pedido? \",\"duration\":90}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/audio/transcriptions", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Terms terms(Dialect dialect) {
        return new Terms(
                new Endpoint(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/audio/transcriptions"),
                        "whisper-1"),
                dialect,
                new Price(BigDecimal.valueOf(6), BigDecimal.ZERO),
                true);
    }

    private void connect() {
        endpoints.book().add(workspace, terms(Dialect.SPEECH), Optional.of(new Secret("sk-voice")));
    }

    @Test
    void aVoiceNoteIsWrittenDown() {
        connect();
        assertThat(transcribers.configured(workspace)).isTrue();
        assertThat(transcribers.transcribe(workspace, NOTE)).isEqualTo(new Heard.Words("¿Dónde está mi pedido?"));
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("Bearer sk-voice")
                .contains("name=\"model\"\r\n\r\nwhisper-1\r\n")
                .contains("name=\"language\"\r\n\r\nes\r\n")
                .contains("filename=\"recording.ogg\"")
                .contains("OggS and so on");
    }

    @Test
    void itIsPaidByTheMinuteAndStopsWhereTheBudgetEnds() {
        connect();
        purse.limit(workspace, new Limits("USD", Optional.of(new BigDecimal("0.008")), 80));
        transcribers.transcribe(workspace, NOTE);
        assertThat(purse.of(workspace).spent()).isEqualByComparingTo("0.009");
        assertThat(transcribers.transcribe(workspace, NOTE)).isEqualTo(new Heard.Failed("budget used up"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void itIsNoChatModelAndAChatModelDoesNotHear() {
        connect();
        assertThat(endpoints.book().anyEnabled(workspace)).isFalse();
        assertThat(endpoints.book().open(workspace)).isEmpty();
        WorkspaceId other = WorkspaceId.next();
        endpoints.book().add(other, terms(Dialect.OPENAI), Optional.empty());
        assertThat(transcribers.configured(other)).isFalse();
        assertThat(transcribers.transcribe(other, NOTE)).isEqualTo(new Heard.Failed("not connected"));
    }

    @Test
    void silenceErrorsAndNonsenseAreOutcomes() {
        connect();
        answer = "{\"text\":\"\"}";
        assertThat(transcribers.transcribe(workspace, NOTE)).isEqualTo(new Heard.Nothing());
        answer = "<html>";
        assertThat(transcribers.transcribe(workspace, NOTE)).isEqualTo(new Heard.Failed("not json"));
        status = 503;
        assertThat(transcribers.transcribe(workspace, NOTE)).isEqualTo(new Heard.Failed("503"));
    }

    @Test
    void theConnectionIsCheckedWithHalfASecondOfSilence() {
        assertThat(endpoints
                        .book()
                        .check(workspace, Optional.empty(), terms(Dialect.SPEECH), Optional.empty())
                        .problem())
                .isEmpty();
        assertThat(asked).singleElement().asString().contains("recording.wav").contains("RIFF");
        status = 401;
        assertThat(endpoints
                        .book()
                        .check(workspace, Optional.empty(), terms(Dialect.SPEECH), Optional.empty())
                        .problem())
                .isPresent();
    }
}
