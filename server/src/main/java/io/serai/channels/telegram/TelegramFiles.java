package io.serai.channels.telegram;

import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.telegram.BotApi.Bot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files that customers sent: first asked for their path, then downloaded. */
final class TelegramFiles {
    private final BotApi api;

    TelegramFiles(BotApi api) {
        this.api = api;
    }

    Fetched fetch(Bot bot, String fileId) throws IOException {
        return switch (api.call(bot, "getFile", Map.of("file_id", fileId))) {
            case BotAnswer.Done done -> download(bot, done.result().text("file_path"));
            case BotAnswer.Refused refused when refused.code() == 400 -> gone(refused);
            case BotAnswer.Refused refused -> throw new IOException("Telegram refused the file: " + refused.code());
            case BotAnswer.Garbled(var status, var pause) ->
                throw new IOException("Telegram's answer was garbled: " + status);
            case BotAnswer.Unreachable(var why) -> throw new IOException(why);
            case BotAnswer.Unknown(var why) -> throw new IOException(why);
        };
    }

    private static Fetched gone(BotAnswer.Refused refused) {
        return new Fetched.Gone(
                refused.says("too big")
                        ? "The file is larger than the 20 MB that Telegram hands out."
                        : "Telegram does not hold the file any more.");
    }

    private Fetched download(Bot bot, Optional<String> path) throws IOException {
        // the path becomes part of an address that holds the token: it must not lead anywhere else
        if (path.isEmpty() || path.get().contains("..") || path.get().startsWith("/")) {
            return new Fetched.Gone("Telegram did not say where the file is.");
        }
        HttpResponse<InputStream> response = api.download(bot, encoded(path.get()));
        if (response.statusCode() == 200) {
            String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
            return new Fetched.File(Optional.empty(), type, response.body());
        }
        response.body().close();
        if (response.statusCode() == 404) {
            return new Fetched.Gone("Telegram does not hold the file any more.");
        }
        throw new IOException("The file could not be downloaded: HTTP " + response.statusCode());
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
