package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.MediaReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Files that customers sent: first asked for their address, which lives five minutes, then downloaded with our token. */
final class WhatsAppFiles {
    private static final Fetched GONE =
            new Fetched.Gone("WhatsApp does not hold the file any more; it keeps what customers send for seven days.");

    private final GraphApi api;

    WhatsAppFiles(GraphApi api) {
        this.api = api;
    }

    Fetched fetch(GraphAccess access, String number, MediaReference reference) throws IOException {
        if (reference.id().startsWith("https://")) {
            return downloaded(access, reference.id(), Payload.EMPTY, reference).orElse(GONE);
        }
        if (!reference.id().matches("[A-Za-z0-9_-]{1,200}")) {
            return GONE;
        }
        // an address may have died on the way: a new one is asked for, once
        for (int attempt = 0; attempt < 2; attempt++) {
            GraphAnswer answer = api.get(access, reference.id(), Map.of("phone_number_id", number));
            if (isGone(answer)) {
                return GONE;
            }
            Payload file = body(answer);
            Optional<Fetched> fetched = downloaded(access, file.text("url").orElse(""), file, reference);
            if (fetched.isPresent()) {
                return fetched.get();
            }
        }
        return GONE;
    }

    private static boolean isGone(GraphAnswer answer) {
        return answer instanceof GraphAnswer.Refused(var error)
                && (error.code() == 100 || error.code() == 33 || error.status() == 404);
    }

    private static Payload body(GraphAnswer answer) throws IOException {
        return switch (answer) {
            case GraphAnswer.Done(var body) -> body;
            case GraphAnswer.Refused(var error) ->
                throw new IOException("WhatsApp refused the file: error " + error.code());
            case GraphAnswer.Garbled(var status, var pause) ->
                throw new IOException("WhatsApp's answer was garbled: " + status);
            case GraphAnswer.Unreachable(var why) -> throw new IOException(why);
            case GraphAnswer.Unknown(var why) -> throw new IOException(why);
        };
    }

    /** @return empty when there is nothing at that address any more */
    private Optional<Fetched> downloaded(GraphAccess access, String url, Payload file, MediaReference reference)
            throws IOException {
        HttpResponse<InputStream> response = api.openOwned(access, url);
        if (response.statusCode() == 200) {
            String type = file.text("mime_type")
                    .or(() -> response.headers().firstValue("content-type"))
                    .orElse("application/octet-stream");
            Optional<String> hash = reference.sha256().or(() -> file.text("sha256"));
            return Optional.of(new Fetched.File(
                    Optional.empty(), type.split(";", 2)[0].strip(), HashedStream.checked(response.body(), hash)));
        }
        response.body().close();
        if (response.statusCode() == 404 || response.statusCode() == 410) {
            return Optional.empty();
        }
        throw new IOException("The file could not be downloaded: HTTP " + response.statusCode());
    }
}
