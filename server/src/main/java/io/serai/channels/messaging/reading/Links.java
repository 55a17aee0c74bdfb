package io.serai.channels.messaging.reading;

import io.serai.content.Content;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Links as they were meant: Meta sends them through a page of its own. */
final class Links {
    private Links() {}

    /** {@code https://l.facebook.com/l.php?u=…} leads to what stands in {@code u}. */
    static String target(String url) {
        try {
            URI uri = URI.create(url);
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            boolean shim = host.matches("lm?\\.(facebook|instagram)\\.com");
            return shim ? parameter(uri, "u").orElse(url) : url;
        } catch (IllegalArgumentException notAnAddress) {
            return url;
        }
    }

    private static Optional<String> parameter(URI uri, String name) {
        return Arrays.stream(Optional.ofNullable(uri.getRawQuery()).orElse("").split("&"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    static boolean holds(String words, Content.Shared shared) {
        return shared.url().map(url -> bare(words).contains(bare(url))).orElse(false);
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("https?://(www\\.)?", "")
                .replaceAll("/+(?=\\s|$)", "");
    }
}
