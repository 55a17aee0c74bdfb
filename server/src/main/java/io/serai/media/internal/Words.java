package io.serai.media.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Text formats: whatever decodes as UTF-8 without control characters. */
final class Words {
    private static final Set<String> PLAIN =
            Set.of("text/plain", "text/csv", "text/markdown", "application/json", "text/vcard", "text/calendar");
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype html|html|head|body|script|iframe|meta|title|style|table|div|p|a|h1|img)[\\s>/]");

    private Words() {}

    static Optional<FileType> of(byte[] head, String claim) {
        return decoded(head).filter(Words::printable).map(text -> kind(text.toLowerCase(Locale.ROOT), claim));
    }

    private static Optional<String> decoded(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        // the head may end inside a character: that is no error
        boolean broken = decoder.decode(ByteBuffer.wrap(head), text, false).isError();
        return broken ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static boolean printable(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }

    private static FileType kind(String text, String claim) {
        if (text.contains("<svg")) return new FileType("image/svg+xml");
        if (MARKUP.matcher(text).find() && !claim.equals("text/markdown") || claim.equals("text/html"))
            return new FileType("text/html");
        if (text.startsWith("<?xml")) return new FileType("application/xml");
        return new FileType(PLAIN.contains(claim) ? claim : "text/plain");
    }
}
