package io.serai.channels.internal.transport;

import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.client.BasicAuthentication;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.ProxyConfiguration;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Socks5;
import org.eclipse.jetty.client.Socks5Proxy;
import org.eclipse.jetty.http.HttpHeader;

/**
 * By an account's own proxy, and by nothing else: host names are resolved there, too. Java's own client speaks no SOCKS, so this is Jetty's.
 */
final class ProxyTransport implements Transport, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PROXY_WANTS_PASSWORD = 407;
    private static final String WRONG_PASSWORD = "the proxy refuses its user name or password";

    private final HttpClient client = new HttpClient();

    ProxyTransport(Egress.Proxy proxy) {
        client.setFollowRedirects(false);
        client.setConnectTimeout(CONNECT.toMillis());
        client.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        client.setUserAgentField(null);
        client.getProxyConfiguration().addProxy(route(proxy));
        try {
            client.start();
        } catch (Exception impossible) {
            throw new IllegalStateException("the client of a proxy does not start", impossible);
        }
        // what answers is handed on as it is
        client.getContentDecoderFactories().clear();
    }

    private ProxyConfiguration.Proxy route(Egress.Proxy proxy) {
        return switch (proxy.kind()) {
            case HTTP -> {
                HttpProxy http = new HttpProxy(proxy.host(), proxy.port());
                if (!proxy.user().isEmpty()) {
                    client.getAuthenticationStore()
                            .addAuthenticationResult(new BasicAuthentication.BasicResult(
                                    http.getURI(),
                                    HttpHeader.PROXY_AUTHORIZATION,
                                    proxy.user(),
                                    proxy.password().value()));
                }
                yield http;
            }
            case SOCKS5 -> {
                Socks5Proxy socks = new Socks5Proxy(proxy.host(), proxy.port());
                if (!proxy.user().isEmpty()) {
                    socks.putAuthenticationFactory(new Socks5.UsernamePasswordAuthenticationFactory(
                            proxy.user(), proxy.password().value()));
                }
                yield socks;
            }
        };
    }

    @Override
    public Answer send(HttpRequest request) {
        AtomicBoolean written = new AtomicBoolean();
        try {
            ContentResponse response = new CompletableResponseListener(
                            translated(request, written), (int) HttpGateway.LARGEST_ANSWER)
                    .send()
                    .get(patience(request).toMillis(), TimeUnit.MILLISECONDS);
            return response.getStatus() == PROXY_WANTS_PASSWORD
                    ? new Answer.NeverSent(WRONG_PASSWORD)
                    : new Answer.Received(
                            response.getStatus(),
                            response.getContent(),
                            Waits.in(name ->
                                    Optional.ofNullable(response.getHeaders().get(name))));
        } catch (ExecutionException | IOException failed) {
            return ended(failed, written.get());
        } catch (TimeoutException silent) {
            return written.get()
                    ? new Answer.Lost("no answer in time")
                    : new Answer.NeverSent("the proxy does not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("the server is stopping");
        }
    }

    private Request translated(HttpRequest request, AtomicBoolean written) throws IOException {
        URI address = request.uri();
        Request translated =
                client.newRequest(address).method(request.method()).onRequestCommit(committed -> written.set(true));
        request.headers()
                .map()
                .forEach((name, values) ->
                        values.forEach(value -> translated.headers(headers -> headers.add(name, value))));
        if (request.bodyPublisher().isPresent()) {
            translated.body(new BytesRequestContent(
                    (String) null, PublishedBody.bytes(request.bodyPublisher().get())));
        }
        return translated;
    }

    private static Duration patience(HttpRequest request) {
        return request.timeout().orElse(PATIENCE);
    }

    private static Answer ended(Exception failed, boolean written) {
        if (failed.getCause() instanceof HttpResponseException refused
                && refused.getResponse().getStatus() == PROXY_WANTS_PASSWORD) {
            return new Answer.NeverSent(WRONG_PASSWORD);
        }
        if (written) {
            return new Answer.Lost("the connection broke");
        }
        return new Answer.NeverSent(
                failed.getCause() instanceof ConnectException
                        ? "the proxy does not answer"
                        : "the proxy does not let us through");
    }

    @Override
    public HttpResponse<InputStream> open(HttpRequest request) throws IOException {
        InputStreamResponseListener listener = new InputStreamResponseListener();
        translated(request, new AtomicBoolean()).send(listener);
        try {
            Response response = listener.get(patience(request).toMillis(), TimeUnit.MILLISECONDS);
            return new ProxiedResponse(request, response, listener.getInputStream());
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the proxy does not let us through");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping");
        }
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception alreadyGone) {
            // nothing waits for it any more
        }
    }
}
