package io.serai.channels.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.Connector;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.Webhook;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Both directions, over real HTTP. */
class ChannelApiTest {
    private final App app = new App();

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void connectingMakesASecretAndPingsTheApp() {
        ChannelAccount account = app.connect();

        assertThat(account.trouble()).isEmpty();
        assertThat(app.last().json().path("type").stringValue()).isEqualTo("ping");
        assertThat(ApiSignature.holds(app.secret(account), app.last().webhook(), App.CLOCK.instant()))
                .isTrue();
        assertThat(app.connector.pastes(account))
                .containsExactly(
                        new Connector.Paste("inbound_url", "http://localhost:8080/hooks/api/" + account.key()),
                        new Connector.Paste(
                                "upload_url", "http://localhost:8080/hooks/api/" + account.key() + "/files"),
                        new Connector.Paste("secret", app.secret(account).value()));
    }

    @Test
    void anAppThatDoesNotAnswerIsConnectedWithItsTrouble() {
        app.status = 500;

        assertThat(app.connect().trouble().orElseThrow()).contains("ping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com/serai",
                "https://10.1.2.3/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/x",
                "https://0.0.0.0/x",
                "https://user:pass@example.com/x",
                "file:///etc/passwd",
                "not an address"
            })
    void anAddressThatDoesNotLeadOutsideIsRefused(String url) {
        assertThatThrownBy(() -> app.connector.connect(app.workspace, "", Map.of("url", url)))
                .isInstanceOf(Problem.class);
        assertThat(app.channels.accounts(app.workspace)).isEmpty();
    }

    @Test
    void onlyADevelopersOwnServerMayCallItself() {
        try (App live = new App(App.CLOCK, () -> URI.create("https://serai.example.com"))) {
            assertThatThrownBy(live::connect).isInstanceOf(Problem.class).hasMessageContaining("own network");
        }
    }

    @Test
    void whatTheAppSignsIsTaken() {
        ChannelAccount account = app.connect();
        byte[] body = ReadingTest.bytes("message");
        long now = App.CLOCK.instant().getEpochSecond();

        assertThat(app.adapter.verify(account, signed(account, body, now, body)))
                .isTrue();
        assertThat(app.adapter.verify(account, signed(account, body, now - 290, body)))
                .isTrue();
    }

    @Test
    void whatIsOldForgedOrUnsignedIsRefused() {
        ChannelAccount account = app.connect();
        byte[] body = ReadingTest.bytes("message");
        byte[] other = ReadingTest.bytes("several");
        long now = App.CLOCK.instant().getEpochSecond();

        assertThat(app.adapter.verify(account, signed(account, body, now - 301, body)))
                .isFalse();
        assertThat(app.adapter.verify(account, signed(account, body, now + 301, body)))
                .isFalse();
        assertThat(app.adapter.verify(account, signed(account, other, now, body)))
                .isFalse();
        assertThat(app.adapter.verify(account, new Webhook(Map.of(), body))).isFalse();
        assertThat(app.adapter.verify(
                        account, new Webhook(Map.of("x-serai-timestamp", "soon", "x-serai-signature", "v1=00"), body)))
                .isFalse();
    }

    private Webhook signed(ChannelAccount account, byte[] signedBody, long seconds, byte[] body) {
        return new Webhook(
                Map.of(
                        "x-serai-timestamp",
                        Long.toString(seconds),
                        "x-serai-signature",
                        ApiSignature.of(app.secret(account), seconds, signedBody)),
                body);
    }

    @Test
    void typingShowsUntilTheMessageComes() {
        ChannelAccount account = app.connect();
        Address ada = new Address(ChannelKind.API, "u-77");

        app.adapter.parse(account, body("{\"type\": \"typing\", \"customer\": \"u-77\"}"));
        boolean whileTyping = app.typing.contains(ada);
        app.adapter.parse(
                account, body("{\"type\": \"message\", \"id\": \"1\", \"customer\": \"u-77\", \"text\": \"x\"}"));

        assertThat(whileTyping).isTrue();
        assertThat(app.typing).isEmpty();
    }

    private static Webhook body(String json) {
        return new Webhook(Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMessageOfOursIsSignedAndNamedByItsId() {
        ChannelAccount account = app.connect();
        UUID id = Ids.next();
        app.answer = "{\"id\": \"a-9\"}";

        SendResult result = app.send(
                account,
                id,
                new Content.Menu("Qual?", List.of(new Option("r", "Reembolso"), new Option("t", "Troca"))));

        JsonNode told = app.last().json();
        assertThat(result).isEqualTo(new Accepted(List.of(new ExternalId("a-9"))));
        assertThat(app.last().webhook().header("idempotency-key")).contains(id.toString());
        assertThat(told).isEqualTo(App.JSON.readTree("""
                {"type": "message", "id": "%s", "customer": "u-77", "at": "2026-11-22T12:00:00Z", "author": "bot",
                 "text": "Qual?", "options": [{"id": "r", "label": "Reembolso"}, {"id": "t", "label": "Troca"}]}
                """.formatted(id)));
        assertThat(ApiSignature.holds(app.secret(account), app.last().webhook(), App.CLOCK.instant()))
                .isTrue();
    }

    @Test
    void withoutAnIdOfTheAppsOursStays() {
        UUID id = Ids.next();

        assertThat(app.send(app.connect(), id, new Content.Text("x")))
                .isEqualTo(new Accepted(List.of(new ExternalId(id.toString()))));
    }

    @Test
    void aFileIsALink() {
        UUID file = Ids.next();
        app.send(
                app.connect(),
                Ids.next(),
                new Content.Media(
                        Content.Media.Kind.IMAGE,
                        new Attachment(
                                new Attachment.Source.Stored(new MediaId(file)), Optional.of("a.png"), "image/png", 9),
                        Optional.of("veja"),
                        Optional.empty()));

        JsonNode told = app.last().json();
        assertThat(told.path("text").stringValue()).isEqualTo("veja");
        assertThat(told.path("files").path(0).path("url").stringValue())
                .isEqualTo("http://localhost:8080/files/" + file);
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted", "204, Accepted", "409, Accepted", "401, Stopped", "403, Stopped", "404, Rejected",
        "410, Rejected", "413, Rejected", "422, Rejected", "429, TryLater", "408, TryLater", "500, TryLater",
        "503, TryLater", "302, Rejected"
    })
    void everyAnswerHasItsMeaning(int status, String result) {
        ChannelAccount account = app.connect();
        app.status = status;

        assertThat(app.send(account, Ids.next(), new Content.Text("x"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(result);
    }

    @Test
    void theAppsReasonIsTold() {
        ChannelAccount account = app.connect();
        app.status = 422;
        app.answer = "{\"reason\": \"the customer has left the app\"}";

        assertThat(((Rejected) app.send(account, Ids.next(), new Content.Text("x"))).detail())
                .isEqualTo("the customer has left the app");
    }

    @Test
    void silenceIsTriedAgainWithTheSameKey() {
        ChannelAccount account = app.connect();
        UUID id = Ids.next();
        app.silent = true;
        SendResult first = app.send(account, id, new Content.Text("x"));
        app.silent = false;
        SendResult second = app.send(account, id, new Content.Text("x"));

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(app.requests.reversed().subList(0, 2))
                .extracting(request -> request.webhook().header("idempotency-key"))
                .containsOnly(Optional.of(id.toString()));
    }

    @Test
    void anAddressThatLeadsInsideSinceIsNotCalled() {
        ChannelAccount account = app.connect();
        ChannelAccount moved = app.channels.change(
                app.workspace, account.id(), account.name(), Map.of("url", "https://192.168.1.1/x"), Map.of());

        assertThat(app.send(moved, Ids.next(), new Content.Text("x"))).isInstanceOf(Stopped.class);
    }

    @Test
    void typingAndReadingAreTold() {
        ChannelAccount account = app.connect();
        Address ada = new Address(ChannelKind.API, "u-77");

        app.adapter.typing(account, ada);
        app.adapter.read(account, ada, new ExternalId("m-1"));

        assertThat(app.requests.get(1).json().path("type").stringValue()).isEqualTo("typing");
        assertThat(app.last().json().path("message").stringValue()).isEqualTo("m-1");
    }

    @Test
    void filesAreFetchedFromWhereTheAppHasThemButNotFromInside() throws IOException {
        ChannelAccount account = app.connect();
        app.server.createContext("/file", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        String here = app.url().replace("/serai", "");

        Fetched.File file = (Fetched.File) app.adapter.fetch(account, "url:" + here + "/file");
        try (var bytes = file.bytes()) {
            assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(app.adapter.fetch(account, "url:" + here + "/none")).isInstanceOf(Fetched.Gone.class);
        assertThat(app.adapter.fetch(account, "url:http://192.168.0.1/x")).isInstanceOf(Fetched.Gone.class);
    }
}
