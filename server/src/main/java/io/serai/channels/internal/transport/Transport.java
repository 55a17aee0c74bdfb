package io.serai.channels.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One way by which requests leave this machine. */
interface Transport {
    HttpGateway.Answer send(HttpRequest request);

    /** @throws IOException with a message that names neither address nor credential */
    HttpResponse<InputStream> open(HttpRequest request) throws IOException;
}
