package io.serai.channels.email.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bytes to text: by the charset that is named, by what is meant when that name is wrong, and by the bytes when nothing is said. */
public final class Charsets {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that are used for more than they mean, and names that only mail knows. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("hz-gb-2312", "GB18030"),
            Map.entry("chinesebig5", "Big5"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("cp50220", "x-windows-iso2022jp"),
            Map.entry("cp50221", "x-windows-iso2022jp"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("cp65001", "UTF-8"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("cp950", "Big5-HKSCS"),
            Map.entry("cp54936", "GB18030"),
            Map.entry("cp50222", "x-windows-iso2022jp"),
            Map.entry("cp51932", "EUC-JP"),
            Map.entry("cp20866", "KOI8-R"),
            Map.entry("cp28591", "windows-1252"),
            Map.entry("cp20127", "US-ASCII"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8-mac", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    /** For saying otherwise than the mail itself. */
    private static final double SURE = 0.7;

    private Charsets() {}

    public static String decode(byte[] bytes, Optional<String> named) {
        String name = named.map(Charsets::tidy).orElse("");
        if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7") || name.equals("x-unicode-1-1-utf-7")) {
            return Utf7.decode(bytes);
        }
        Optional<Charset> charset = known(name);
        if (charset.isEmpty()) {
            return guessed(bytes);
        }
        return strictly(bytes, charset.get())
                // it lies: valid UTF-8 beyond ASCII is hardly ever anything else
                .filter(text -> !isSingleByte(charset.get())
                        || strictly(bytes, StandardCharsets.UTF_8).isEmpty()
                        || ascii(bytes))
                // the usual name of those who never chose one
                .filter(text -> !charset.get().equals(WINDOWS_1252)
                        || ascii(bytes)
                        || CharsetGuess.of(bytes, SURE).isEmpty())
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> CharsetGuess.of(bytes, SURE))
                .orElseGet(() -> undamaged(bytes, charset.get()));
    }

    private static String tidy(String name) {
        String bare =
                name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"' ]", "").replaceAll("[;,].*", "");
        return bare.matches("cp-\\d+") ? bare.replace("-", "") : bare;
    }

    private static Optional<Charset> known(String name) {
        if (name.isEmpty() || name.equals("us-ascii") || name.equals("ascii") || name.startsWith("x-unknown")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.name().startsWith("ISO-8859") || charset.name().startsWith("windows-125");
    }

    private static boolean ascii(byte[] bytes) {
        for (byte here : bytes) {
            if (here < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException | UnsupportedOperationException notIt) {
            return Optional.empty();
        }
    }

    private static String undamaged(byte[] bytes, Charset charset) {
        try {
            return new String(bytes, charset);
        } catch (RuntimeException broken) {
            // some decoders of the JDK trip over their own escape sequences
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static String guessed(byte[] bytes) {
        if (ascii(bytes)) {
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return text.contains("\u001b$") || text.contains("\u001b(")
                    ? undamaged(bytes, Charset.forName("x-windows-iso2022jp"))
                    : text;
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> CharsetGuess.of(bytes, 0.35))
                .orElseGet(() -> undamaged(bytes, WINDOWS_1252));
    }
}
