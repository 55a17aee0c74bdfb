package io.serai.media.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Binary formats by the bytes that they begin with. */
final class Magic {
    private Magic() {}

    static Optional<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return image(text)
                .or(() -> baseMedia(text))
                .or(() -> sound(head, text))
                .or(() -> archive(text))
                .or(() -> document(text));
    }

    private static Optional<String> image(String head) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return Optional.of("image/png");
        if (head.startsWith("\u00ff\u00d8\u00ff")) return Optional.of("image/jpeg");
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return Optional.of("image/gif");
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return Optional.of("image/webp");
        if (head.startsWith("BM") && head.length() > 26 && head.startsWith("\0\0\0\0", 6))
            return Optional.of("image/bmp");
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return Optional.of("image/tiff");
        return Optional.empty();
    }

    /** ISO base media: the brand after {@code ftyp} tells pictures, sound and films apart. */
    private static Optional<String> baseMedia(String head) {
        if (!head.startsWith("ftyp", 4) || head.length() < 12) {
            return Optional.empty();
        }
        return Optional.of(
                switch (head.substring(8, 12)) {
                    case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1" -> "image/heic";
                    case "avif", "avis" -> "image/avif";
                    case "M4A ", "M4B ", "M4P " -> "audio/mp4";
                    case "qt  " -> "video/quicktime";
                    default -> "video/mp4";
                });
    }

    private static Optional<String> sound(byte[] head, String text) {
        if (text.startsWith("OggS")) return Optional.of(text.contains("\u0080theora") ? "video/ogg" : "audio/ogg");
        if (text.startsWith("\u001aE\u00df\u00a3"))
            return Optional.of(text.contains("webm") ? "video/webm" : "video/x-matroska");
        if (text.startsWith("RIFF") && text.startsWith("WAVE", 8)) return Optional.of("audio/wav");
        if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) return Optional.of("video/x-msvideo");
        if (text.startsWith("fLaC")) return Optional.of("audio/flac");
        if (text.startsWith("#!AMR")) return Optional.of("audio/amr");
        if (text.startsWith("ID3")) return Optional.of("audio/mpeg");
        return frames(head);
    }

    /** MPEG sound without a header begins with the sync bits of its first frame. */
    private static Optional<String> frames(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff) {
            return Optional.empty();
        }
        int second = head[1] & 0xff;
        if (second == 0xf1 || second == 0xf9) {
            return Optional.of("audio/aac");
        }
        boolean mpeg = (second & 0xe0) == 0xe0 && (second & 0x18) != 0x08 && (second & 0x06) != 0;
        boolean rate = (head[2] & 0xf0) != 0xf0 && (head[2] & 0x0c) != 0x0c;
        return mpeg && rate ? Optional.of("audio/mpeg") : Optional.empty();
    }

    private static Optional<String> archive(String head) {
        if (head.startsWith("PK\u0003\u0004")) return Optional.of(office(head));
        if (head.startsWith("PK\u0005\u0006")) return Optional.of("application/zip");
        if (head.startsWith("\u001f\u008b")) return Optional.of("application/gzip");
        if (head.startsWith("7z\u00bc\u00af\u0027\u001c")) return Optional.of("application/x-7z-compressed");
        if (head.startsWith("Rar!\u001a\u0007")) return Optional.of("application/vnd.rar");
        return Optional.empty();
    }

    /** Office documents are ZIP archives; the folder of their first parts names the program. */
    private static String office(String head) {
        String openXml = "application/vnd.openxmlformats-officedocument.";
        if (head.contains("mimetypeapplication/epub+zip")) return "application/epub+zip";
        if (head.contains("mimetypeapplication/vnd.oasis.opendocument.text"))
            return "application/vnd.oasis.opendocument.text";
        if (head.contains("word/")) return openXml + "wordprocessingml.document";
        if (head.contains("xl/")) return openXml + "spreadsheetml.sheet";
        if (head.contains("ppt/")) return openXml + "presentationml.presentation";
        return "application/zip";
    }

    private static Optional<String> document(String head) {
        if (head.startsWith("%PDF-")) return Optional.of("application/pdf");
        if (head.startsWith("{\\rtf")) return Optional.of("application/rtf");
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))
            return Optional.of("application/x-ole-storage");
        if (head.startsWith("MZ") || head.startsWith("\u007fELF")) return Optional.of("application/x-executable");
        return Optional.empty();
    }
}
