package io.serai.channels.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway.Answer;
import io.serai.shared.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by an account's own proxy, over real sockets: the platform here tells from which address it was called. */
class EgressTest {
    private final HttpGateway gateway = new HttpGateway();
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer platform;
    private ProxyDouble proxy;

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        platform.createContext("/mirror", exchange -> answer(exchange, caller(exchange)));
        platform.createContext(
                "/echo",
                exchange -> answer(
                        exchange,
                        exchange.getRequestMethod() + " "
                                + exchange.getRequestHeaders().getFirst("X-Shop") + " "
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        platform.createContext("/silent", exchange -> pause());
        platform.start();
        proxy = new ProxyDouble("127.0.0.2");
    }

    @AfterEach
    void close() {
        platform.stop(0);
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void theCallLeavesByTheProxysAddress(String scheme) {
        HttpGateway by = gateway.via(proxy.egress(scheme, ProxyDouble.PASSWORD));
        assertThat(text(by.send(request("/mirror").build()))).isEqualTo("127.0.0.2");
        assertThat(text(gateway.send(request("/mirror").build()))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void methodHeadersAndBodyArriveAsTheyWereGiven(String scheme) {
        HttpGateway by = gateway.via(proxy.egress(scheme, ProxyDouble.PASSWORD));
        HttpRequest request = request("/echo")
                .header("X-Shop", "seven")
                .POST(BodyPublishers.ofString("häagen"))
                .build();
        assertThat(text(by.send(request))).isEqualTo("POST seven häagen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void aFileIsOpenedByTheProxyToo(String scheme) throws IOException {
        HttpGateway by = gateway.via(proxy.egress(scheme, ProxyDouble.PASSWORD));
        var response = by.open(request("/mirror").build());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("127.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void aWrongPasswordIsToldAndNothingIsSent(String scheme) {
        Answer answer = gateway.via(proxy.egress(scheme, "wrong"))
                .send(request("/mirror").build());
        assertThat(answer).isInstanceOf(Answer.NeverSent.class);
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void whenTheProxyIsDownNothingLeavesByAnotherWay(String scheme) {
        HttpGateway by = gateway.via(proxy.egress(scheme, ProxyDouble.PASSWORD));
        by.send(request("/mirror").build());
        proxy.close();
        HttpGateway fresh = gateway.via(Egress.of(
                proxy.address(scheme).replace("shop-7", "shop-8"),
                Optional.of(new io.serai.shared.Secret(ProxyDouble.PASSWORD))));
        assertThat(fresh.send(request("/mirror").build())).isInstanceOf(Answer.NeverSent.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anAnswerThatNeverComesMayHaveHadItsEffect() {
        HttpGateway by = gateway.via(proxy.egress("socks5", ProxyDouble.PASSWORD));
        Answer answer =
                by.send(request("/silent").timeout(Duration.ofMillis(500)).build());
        assertThat(answer).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void aProxyThatHidesTheServerPassesTheTest() {
        var test = new LeakTest(gateway, uri("/mirror"));
        assertThatCode(() -> test.require(proxy.egress("socks5", ProxyDouble.PASSWORD)))
                .doesNotThrowAnyException();
        assertThatCode(() -> test.require(Egress.DIRECT)).doesNotThrowAnyException();
    }

    @Test
    void aProxyThatShowsTheServersOwnAddressIsRefused() throws IOException {
        var test = new LeakTest(gateway, uri("/mirror"));
        try (ProxyDouble leaking = new ProxyDouble("127.0.0.1")) {
            assertThatThrownBy(() -> test.require(leaking.egress("http", ProxyDouble.PASSWORD)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("does not hide this server");
        }
    }

    @Test
    void aProxyThatDoesNotWorkIsRefusedInWords() {
        var test = new LeakTest(gateway, uri("/mirror"));
        assertThatThrownBy(() -> test.require(proxy.egress("http", "wrong")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("The proxy does not work");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "ftp://a:1", "http://user:secret@proxy:80", "http://proxy", "socks5://:80", "::"
            })
    void whatIsNoProxyAddressIsToldSo(String address) {
        assertThatThrownBy(() -> Egress.of(address, Optional.empty())).isInstanceOf(Problem.class);
    }

    private String caller(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        calls.incrementAndGet();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    private static String text(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Received.class);
        return new String(((Answer.Received) answer).body(), StandardCharsets.UTF_8);
    }
}
