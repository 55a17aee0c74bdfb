package io.serai.channels.internal.transport;

import io.serai.channels.internal.transport.HttpGateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/** By this machine's own address. */
final class DirectTransport implements Transport {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    @Override
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), HttpGateway.LARGEST_ANSWER));
            return new Answer.Received(
                    response.statusCode(), response.body(), Waits.in(response.headers()::firstValue));
        } catch (IOException broken) {
            return ended(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Lost("the server is stopping");
        }
    }

    @Override
    public HttpResponse<InputStream> open(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            // the original message may hold the address
            throw new IOException(reason(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping");
        }
    }

    private static Answer ended(IOException broken) {
        boolean neverSent = broken instanceof ConnectException
                || broken instanceof HttpConnectTimeoutException
                || broken instanceof SSLHandshakeException;
        return neverSent ? new Answer.NeverSent(reason(broken)) : new Answer.Lost(reason(broken));
    }

    private static String reason(IOException broken) {
        return switch (broken) {
            case HttpConnectTimeoutException slow -> "no connection within " + CONNECT.toSeconds() + " seconds";
            case HttpTimeoutException silent -> "no answer in time";
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException -> "the host name is not known";
            case ConnectException refused -> "the connection was refused";
            case SSLHandshakeException distrusted -> "the certificate is not trusted";
            default -> "the connection broke";
        };
    }
}
