package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.Outside;
import io.serai.channels.line.LineApi.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Files that customers sent: from LINE's own store, which deletes them after a while, or from where else they lie. */
final class LineFiles {
    private final LineApi api;

    LineFiles(LineApi api) {
        this.api = api;
    }

    Fetched fetch(ChannelAccount account, Channel channel, String reference) throws IOException {
        if (reference.startsWith(Reference.OF_MESSAGE)) {
            return content(channel, reference.substring(Reference.OF_MESSAGE.length()));
        }
        if (reference.startsWith(Reference.STICKER)) {
            return sticker(account, channel, reference.substring(reference.lastIndexOf('/') + 1));
        }
        return atUrl(channel, reference.substring(Reference.AT_URL.length()));
    }

    private Fetched content(Channel channel, String messageId) throws IOException {
        // it becomes part of an address to which our token is sent
        if (!messageId.matches("[A-Za-z0-9_-]{1,100}")) {
            return new Fetched.Gone("LINE did not say where the file is.");
        }
        return fetched(api.content(channel, messageId), "LINE does not hold the file any more.");
    }

    private Fetched sticker(ChannelAccount account, Channel channel, String sticker) throws IOException {
        if (!sticker.matches("\\d{1,20}")) {
            return new Fetched.Gone("The sticker's picture is not known.");
        }
        String home = account.setting("base_url", LineApi.BASE_URL);
        // a double draws its stickers itself
        String base = Links.isLoopback(URI.create(home)) ? home : LineApi.STICKER_URL;
        URI address = URI.create(base + "/stickershop/v1/sticker/" + sticker + "/android/sticker.png");
        return fetched(api.elsewhere(channel, address), "The sticker's picture is not public.");
    }

    /** The address comes from outside: it must not lead into the shop's own network. */
    private Fetched atUrl(Channel channel, String url) throws IOException {
        return Outside.whyNot(url, false).isPresent()
                ? new Fetched.Gone("The file's address is not one on the internet.")
                : fetched(api.elsewhere(channel, URI.create(url.strip())), "The file is not at its address any more.");
    }

    private static Fetched fetched(HttpResponse<InputStream> response, String gone) throws IOException {
        int status = response.statusCode();
        if (status == 200) {
            String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
            return new Fetched.File(Optional.empty(), type, response.body());
        }
        response.body().close();
        if (status == 404 || status == 410) {
            return new Fetched.Gone(gone);
        }
        // 202: it is still being prepared, as large films are; the job comes back
        throw new IOException(
                status == 202 ? "LINE is still preparing the file" : "the file could not be read: " + status);
    }
}
