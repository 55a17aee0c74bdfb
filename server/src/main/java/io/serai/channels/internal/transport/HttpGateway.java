package io.serai.channels.internal.transport;

import io.serai.channels.Egress;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The one way out to the platforms. Follows no redirects, because requests carry credentials, and never repeats what an exception says,
 * because with some platforms the address itself is the credential. Other modules that call machines outside leave by it, too.
 */
@NamedInterface("out")
public final class HttpGateway {
    static final long LARGEST_ANSWER = 16L * 1024 * 1024;

    private static final ProxyTransports PROXIES = new ProxyTransports();

    private final Transport transport;

    public HttpGateway() {
        this(new DirectTransport());
    }

    private HttpGateway(Transport transport) {
        this.transport = transport;
    }

    /** The same, by an account's own way. What goes through a proxy never goes round it. */
    public HttpGateway via(Egress egress) {
        return switch (egress) {
            case Egress.Direct direct -> this;
            case Egress.Proxy proxy -> new HttpGateway(PROXIES.of(proxy));
        };
    }

    /** How a request ended. Whether it may have had an effect is what decides if it can be sent again. */
    @NamedInterface("out")
    public sealed interface Answer {
        /** @param pause for how long the platform wants no further call, where it says so */
        @NamedInterface("out")
        record Received(int status, byte[] body, Optional<Duration> pause) implements Answer {}

        /** The platform never saw it. */
        @NamedInterface("out")
        record NeverSent(String why) implements Answer {}

        /** It was written, and the connection broke or stayed silent: it may have had its effect. */
        @NamedInterface("out")
        record Lost(String why) implements Answer {}
    }

    public Answer send(HttpRequest request) {
        return transport.send(request);
    }

    /** Opens a file; the caller closes the stream. */
    public HttpResponse<InputStream> open(HttpRequest request) throws IOException {
        return transport.open(request);
    }
}
