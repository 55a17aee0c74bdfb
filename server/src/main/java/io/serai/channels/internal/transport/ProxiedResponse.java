package io.serai.channels.internal.transport;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.client.Response;

/** A response of Jetty's client, as Java's own client would give it. */
record ProxiedResponse(HttpRequest request, Response response, InputStream body) implements HttpResponse<InputStream> {
    @Override
    public int statusCode() {
        return response.getStatus();
    }

    @Override
    public HttpHeaders headers() {
        Map<String, List<String>> values = new HashMap<>();
        response.getHeaders()
                .forEach(field -> values.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                        .add(String.valueOf(field.getValue())));
        return HttpHeaders.of(values, (name, value) -> true);
    }

    @Override
    public Optional<HttpResponse<InputStream>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }
}
