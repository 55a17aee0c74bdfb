package io.serai.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seven-bit form of Unicode (RFC 2152) that old mail still has and the JDK does not know. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(byte[] bytes) {
        Matcher shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return shifted.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1).isEmpty() ? "+" : wide(found.group(1))));
    }

    private static String wide(String base64) {
        int usable = base64.length() % 4 == 1 ? base64.length() - 1 : base64.length();
        byte[] bytes = Base64.getDecoder().decode(base64.substring(0, usable));
        return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
    }
}
