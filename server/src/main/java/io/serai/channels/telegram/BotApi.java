package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Egress;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.channels.internal.transport.MultipartBody;
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
import java.util.OptionalLong;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Calls methods of the Bot API. The token is part of every address, so no address is ever logged or repeated in an error. */
final class BotApi {
    static final String DEFAULT_BASE_URL = "https://api.telegram.org";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What Telegram answers to a token that it does not know. */
    private static final BotAnswer UNKNOWN_TOKEN =
            new BotAnswer.Refused(401, "Unauthorized", Optional.empty(), OptionalLong.empty());

    private final HttpGateway http;

    BotApi(HttpGateway http) {
        this.http = http;
    }

    /** A bot at its address. */
    record Bot(String baseUrl, Secret token, Egress egress) {
        static Bot of(ChannelAccount account, Secret token, Egress egress) {
            return new Bot(account.setting("base_url", DEFAULT_BASE_URL), token, egress);
        }

        /** Tokens look like {@code 123456789:AAE…}; whatever does not must not become part of an address. */
        boolean isWellFormed() {
            return token.value().matches("\\d{1,20}:[A-Za-z0-9_-]{20,100}") && baseUrl.matches("https?://[^\\s?#@]+");
        }

        private URI method(String name) {
            return URI.create(baseUrl + "/bot" + token.value() + "/" + name);
        }

        private URI file(String path) {
            return URI.create(baseUrl + "/file/bot" + token.value() + "/" + path);
        }
    }

    /** A file to upload in a field of a call. */
    record Upload(String field, String name, String type, long bytes, Supplier<InputStream> content) {}

    BotAnswer call(Bot bot, String method, Map<String, ?> fields) {
        return call(bot, method, fields, PATIENCE);
    }

    BotAnswer call(Bot bot, String method, Map<String, ?> fields, Duration patience) {
        if (!bot.isWellFormed()) {
            return UNKNOWN_TOKEN;
        }
        HttpRequest request = HttpRequest.newBuilder(bot.method(method))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(fields)))
                .build();
        return BotAnswer.of(http.via(bot.egress()).send(request));
    }

    BotAnswer upload(Bot bot, String method, Map<String, ?> fields, Upload file) {
        if (!bot.isWellFormed()) {
            return UNKNOWN_TOKEN;
        }
        MultipartBody body = new MultipartBody();
        fields.forEach((name, value) ->
                body.field(name, value instanceof String text ? text : JSON.writeValueAsString(value)));
        body.file(file.field(), file.name(), file.type(), file.bytes(), file.content());
        HttpRequest request = HttpRequest.newBuilder(bot.method(method))
                .timeout(UPLOAD)
                .header("Content-Type", body.contentType())
                .POST(body.publisher())
                .build();
        return BotAnswer.of(http.via(bot.egress()).send(request));
    }

    HttpResponse<InputStream> download(Bot bot, String path) throws IOException {
        return http.via(bot.egress())
                .open(HttpRequest.newBuilder(bot.file(path))
                        .timeout(UPLOAD)
                        .GET()
                        .build());
    }
}
