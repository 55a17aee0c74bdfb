package io.serai.channels.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.serai.channels.Egress;
import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphApiTest {
    private final GraphApi api = new GraphApi(new HttpGateway());
    private final AtomicReference<String> heard = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private String answer = "{\"success\":true}";
    private int status = 200;
    private Map<String, String> headers = Map.of();
    private HttpServer server;
    private GraphAccess access;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.set(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        access = new GraphAccess(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v25.0", new Secret("T0KEN"), Egress.DIRECT);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void metaSaysHowLongToWait() {
        status = 429;
        answer = "{\"error\":{\"code\":130429,\"message\":\"Rate limit hit\"}}";
        headers = Map.of("Retry-After", "42");

        assertThat(api.get(access, "1", Map.of()))
                .isInstanceOfSatisfying(
                        GraphAnswer.Refused.class,
                        refused -> assertThat(refused.error().pause()).contains(Duration.ofSeconds(42)));
    }

    @Test
    void aCallCarriesItsTokenInAHeaderAndNotInTheAddress() {
        GraphAnswer done = api.get(access, "123/subscribed_apps", Map.of("fields", "a,b", "after", "x=y&z"));

        assertThat(done).isInstanceOf(GraphAnswer.Done.class);
        assertThat(heard.get()).isEqualTo("GET /v25.0/123/subscribed_apps?after=x%3Dy%26z&fields=a%2Cb");
        assertThat(authorization.get()).isEqualTo("Bearer T0KEN");
    }

    @Test
    void theErrorEnvelopeIsRead() {
        status = 400;
        answer = """
                {"error":{"message":"(#131009) Parameter value is not valid","type":"OAuthException","code":131009,
                 "error_subcode":"2494010","error_data":{"messaging_product":"whatsapp","details":"name is too long"},
                 "is_transient":false,"fbtrace_id":"A1"}}""";

        assertThat(api.post(access, "123/messages", Map.of("to", "1")))
                .isEqualTo(new GraphAnswer.Refused(new GraphError(
                        400, 131009, 2494010, "(#131009) Parameter value is not valid", "name is too long", false)));
    }

    @Test
    void aProxysPageIsNotMetasAnswer() {
        status = 502;
        answer = "<html>Bad gateway</html>";

        assertThat(api.get(access, "123", Map.of())).isEqualTo(new GraphAnswer.Garbled(502, Optional.empty()));
    }

    @Test
    void nobodyThereIsToldApartFromNoAnswer() {
        server.stop(0);

        assertThat(api.post(access, "123/messages", Map.of())).isInstanceOf(GraphAnswer.Unreachable.class);
    }

    @Test
    void aTokenThatFitsIntoNoHeaderIsRefusedLikeABadOne() {
        var broken = new GraphAccess(access.baseUrl(), new Secret("two\nlines"), Egress.DIRECT);

        assertThat(api.get(broken, "me", Map.of()))
                .isInstanceOfSatisfying(
                        GraphAnswer.Refused.class,
                        refused -> assertThat(refused.error().code()).isEqualTo(190));
    }

    @Test
    void pathsLeadNowhereElse() {
        assertThatThrownBy(() -> api.get(access, "../oauth", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> api.get(access, "1?x=y", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ourTokenGoesToMetasOwnHostsOnly() {
        assertThat(GraphApi.isMetas(access, "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1"))
                .isTrue();
        assertThat(GraphApi.isMetas(access, "https://scontent-fra3-1.xx.fbcdn.net/v/1.jpg"))
                .isTrue();
        assertThat(GraphApi.isMetas(access, "https://mmg.whatsapp.net/d/f/1.enc"))
                .isTrue();
        assertThat(GraphApi.isMetas(access, access.baseUrl() + "/media/1")).isTrue();
        assertThat(GraphApi.isMetas(access, "http://lookaside.fbsbx.com/x")).isFalse();
        assertThat(GraphApi.isMetas(access, "https://fbsbx.com.evil.example/x")).isFalse();
        assertThat(GraphApi.isMetas(access, "https://evilfbsbx.com/x")).isFalse();
        assertThat(GraphApi.isMetas(access, "https://user@lookaside.fbsbx.com/x"))
                .isFalse();
        assertThat(GraphApi.isMetas(access, "https://lookaside.fbsbx.com:8443/x"))
                .isFalse();
        assertThat(GraphApi.isMetas(access, "http://127.0.0.1:1/x")).isFalse();
        assertThat(GraphApi.isMetas(access, "http://169.254.169.254/latest")).isFalse();
        assertThat(GraphApi.isMetas(access, "file:///etc/passwd")).isFalse();
        assertThatThrownBy(() -> api.openOwned(access, "http://127.0.0.1:1/x")).isInstanceOf(IOException.class);
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThat(GraphAccess.checkedBaseUrl(" https://graph.facebook.com/v25.0/ "))
                .isEqualTo("https://graph.facebook.com/v25.0");
        assertThat(GraphAccess.checkedBaseUrl("http://127.0.0.1:9000/v25.0")).isEqualTo("http://127.0.0.1:9000/v25.0");
        assertThatThrownBy(() -> GraphAccess.checkedBaseUrl("http://graph.facebook.com"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> GraphAccess.checkedBaseUrl("https://a@graph.facebook.com"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void numbersAreReadHoweverTheyAreWritten() {
        Payload payload = Payload.of(
                        "{\"a\":\"12\",\"b\":12,\"c\":1.5,\"d\":\"1.5\",\"e\":16505551234,\"f\":null,\"g\":{},\"h\":30.0}"
                                .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(payload.number("a")).hasValue(12);
        assertThat(payload.number("b")).hasValue(12);
        assertThat(payload.decimal("c")).contains(1.5);
        assertThat(payload.decimal("d")).contains(1.5);
        assertThat(payload.id("e")).contains("16505551234");
        assertThat(payload.id("a")).contains("12");
        assertThat(payload.id("h")).contains("30");
        assertThat(payload.id("f")).isEmpty();
        assertThat(payload.id("g")).isEmpty();
        assertThat(payload.has("f")).isFalse();
    }
}
