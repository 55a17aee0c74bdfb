package io.serai.channels.messaging;

import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Files that customers sent lie at addresses of Meta's for a while; a story's for a day. */
final class MediaFiles {
    private static final int MOST_REDIRECTS = 3;

    private final GraphApi api;

    MediaFiles(GraphApi api) {
        this.api = api;
    }

    Fetched fetch(GraphAccess access, String address) throws IOException {
        String next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!GraphApi.isMetas(access, next)) {
                return new Fetched.Gone("The file does not lie at an address of Meta's.");
            }
            HttpResponse<InputStream> response = api.open(access, next);
            Optional<String> elsewhere = response.headers().firstValue("location");
            if (response.statusCode() / 100 == 3 && elsewhere.isPresent()) {
                response.body().close();
                next = URI.create(next).resolve(elsewhere.get()).toString();
                continue;
            }
            return file(response);
        }
        return new Fetched.Gone("The file's address leads in circles.");
    }

    private static Fetched file(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() == 200) {
            String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
            return new Fetched.File(Optional.empty(), type, response.body());
        }
        response.body().close();
        return switch (response.statusCode()) {
            // signed addresses run out, stories end, messages are taken back
            case 400, 401, 403, 404, 410 -> new Fetched.Gone("Meta does not hand out the file any more.");
            default -> throw new IOException("The file could not be downloaded: HTTP " + response.statusCode());
        };
    }
}
