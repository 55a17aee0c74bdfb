package io.serai.channels.graph;

import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.internal.transport.MultipartBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Calls Meta's Graph API. The token travels in a header and never in an address, so addresses may be told. */
public final class GraphApi {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Meta's download servers have been seen refusing clients without a name. */
    private static final String CLIENT = "Serai/1.0";

    private static final GraphAnswer UNUSABLE = new GraphAnswer.Refused(
            new GraphError(401, 190, 0, "The access token or the address is not well-formed.", "", false));

    private final HttpGateway http;

    public GraphApi(HttpGateway http) {
        this.http = http;
    }

    /** A file to upload, exactly {@code bytes} long. */
    public record Upload(String name, String type, long bytes, Supplier<InputStream> content) {}

    /** @param path of the node or edge: {@code 1234/messages} */
    public GraphAnswer get(GraphAccess access, String path, Map<String, String> query) {
        return access.isWellFormed()
                ? answer(access, request(access, path, query).GET(), PATIENCE)
                : UNUSABLE;
    }

    public GraphAnswer post(GraphAccess access, String path, Map<String, ?> body) {
        return access.isWellFormed()
                ? answer(
                        access,
                        request(access, path, Map.of())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))),
                        PATIENCE)
                : UNUSABLE;
    }

    public GraphAnswer delete(GraphAccess access, String path, Map<String, String> query) {
        return access.isWellFormed()
                ? answer(access, request(access, path, query).DELETE(), PATIENCE)
                : UNUSABLE;
    }

    /** Posts a form with a file in the field {@code field}. */
    public GraphAnswer upload(GraphAccess access, String path, Map<String, String> fields, String field, Upload file) {
        if (!access.isWellFormed()) {
            return UNUSABLE;
        }
        MultipartBody form = new MultipartBody();
        new TreeMap<>(fields).forEach(form::field);
        form.file(field, file.name(), file.type(), file.bytes(), file.content());
        return answer(
                access,
                request(access, path, Map.of())
                        .header("Content-Type", form.contentType())
                        .POST(form.publisher()),
                UPLOAD);
    }

    /**
     * Opens a file at an address that Meta handed out, with our token; the caller closes the stream.
     *
     * @throws IOException also when the address is not Meta's own: our token must not go there
     */
    public HttpResponse<InputStream> openOwned(GraphAccess access, String address) throws IOException {
        return http.via(access.egress())
                .open(file(access, address)
                        .header("Authorization", "Bearer " + access.token().value())
                        .build());
    }

    /** The same of a public file, without our token. */
    public HttpResponse<InputStream> open(GraphAccess access, String address) throws IOException {
        return http.via(access.egress()).open(file(access, address).build());
    }

    private static HttpRequest.Builder file(GraphAccess access, String address) throws IOException {
        if (!access.isWellFormed() || !isMetas(access, address)) {
            throw new IOException("the file lies at an address that is not Meta's");
        }
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(UPLOAD)
                .header("User-Agent", CLIENT)
                .GET();
    }

    /** Whether an address belongs to Meta, or to the very server that stands in for it. */
    public static boolean isMetas(GraphAccess access, String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                return false;
            }
            URI base = URI.create(access.baseUrl());
            boolean home = uri.getScheme().equals(base.getScheme())
                    && uri.getHost().equals(base.getHost())
                    && uri.getPort() == base.getPort();
            return home || "https".equals(uri.getScheme()) && uri.getPort() == -1 && ofMeta(uri.getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean ofMeta(String host) {
        return host.toLowerCase(Locale.ROOT)
                .matches("([a-z0-9-]+\\.)*(facebook\\.com|fbsbx\\.com|fbcdn\\.net|whatsapp\\.net|whatsapp\\.com"
                        + "|cdninstagram\\.com|instagram\\.com)");
    }

    private static HttpRequest.Builder request(GraphAccess access, String path, Map<String, String> query) {
        String encoded = new TreeMap<>(query)
                .entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(access.address(path, encoded))
                .header("User-Agent", CLIENT)
                .header("Authorization", "Bearer " + access.token().value());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private GraphAnswer answer(GraphAccess access, HttpRequest.Builder request, Duration patience) {
        return GraphAnswer.of(
                http.via(access.egress()).send(request.timeout(patience).build()));
    }
}
