package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Calls the Messaging API. The one place of this connector from which anything goes out. */
final class LineApi {
    static final String BASE_URL = "https://api.line.me";
    static final String DATA_URL = "https://api-data.line.me";
    static final String STICKER_URL = "https://stickershop.line-scdn.net";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DOWNLOAD = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpGateway http;

    LineApi(HttpGateway http) {
        this.http = http;
    }

    /** A channel at its addresses. */
    record Channel(String baseUrl, String dataUrl, Secret token, Egress egress) {
        static Channel of(ChannelAccount account, Secret token, Egress egress) {
            return new Channel(
                    account.setting("base_url", BASE_URL), account.setting("data_base_url", DATA_URL), token, egress);
        }
    }

    LineAnswer get(Channel channel, String path) {
        return call(channel, path, Optional.empty(), request -> request.GET());
    }

    LineAnswer post(Channel channel, String path, Map<String, ?> body) {
        return call(channel, path, Optional.empty(), request -> request.POST(json(body)));
    }

    /** @param retryKey the same on every try: LINE does it once */
    LineAnswer post(Channel channel, String path, Map<String, ?> body, UUID retryKey) {
        return call(channel, path, Optional.of(retryKey), request -> request.POST(json(body)));
    }

    LineAnswer put(Channel channel, String path, Map<String, ?> body) {
        return call(channel, path, Optional.empty(), request -> request.PUT(json(body)));
    }

    private LineAnswer call(
            Channel channel,
            String path,
            Optional<UUID> retryKey,
            java.util.function.UnaryOperator<HttpRequest.Builder> method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(channel.baseUrl() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + channel.token().value())
                .header("Content-Type", "application/json");
        retryKey.ifPresent(key -> request.header("X-Line-Retry-Key", key.toString()));
        return LineAnswer.of(
                http.via(channel.egress()).send(method.apply(request).build()));
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    HttpResponse<InputStream> content(Channel channel, String messageId) throws IOException {
        return http.via(channel.egress())
                .open(HttpRequest.newBuilder(
                                URI.create(channel.dataUrl() + "/v2/bot/message/" + messageId + "/content"))
                        .timeout(DOWNLOAD)
                        .header("Authorization", "Bearer " + channel.token().value())
                        .GET()
                        .build());
    }

    /** Without our token: it lies on somebody else's server. */
    HttpResponse<InputStream> elsewhere(Channel channel, URI address) throws IOException {
        return http.via(channel.egress())
                .open(HttpRequest.newBuilder(address).timeout(DOWNLOAD).GET().build());
    }
}
