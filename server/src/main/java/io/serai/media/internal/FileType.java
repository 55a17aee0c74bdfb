package io.serai.media.internal;

import java.util.Locale;
import java.util.Set;

/**
 * What a file is, by its first bytes. What a sender claims counts only where the bytes say nothing, because a browser that believes a
 * claim can be made to run a script.
 */
record FileType(String mimeType) {
    /** So many first bytes decide. */
    static final int HEAD = 8 * 1024;

    static final FileType UNKNOWN = new FileType("application/octet-stream");

    private static final Set<String> SHOWN_IN_PLACE = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/heic",
            "image/avif",
            "image/bmp",
            "audio/ogg",
            "audio/mpeg",
            "audio/mp4",
            "audio/wav",
            "audio/flac",
            "audio/aac",
            "audio/amr",
            "audio/webm",
            "video/mp4",
            "video/webm",
            "video/ogg",
            "video/quicktime");

    static FileType of(byte[] head, String claimed) {
        String claim = essence(claimed);
        return Magic.of(head)
                .map(found -> agreed(found, claim))
                .or(() -> Words.of(head, claim))
                .orElseGet(() -> believed(claim));
    }

    /** Whether a browser may show it in place; only formats that cannot carry a script. */
    boolean safeInline() {
        return SHOWN_IN_PLACE.contains(mimeType);
    }

    private static String essence(String claimed) {
        String type = claimed.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}") ? type : UNKNOWN.mimeType;
    }

    /** Containers whose bytes do not say which of two kinds they hold. */
    private static FileType agreed(String found, String claim) {
        return switch (found) {
            case "video/webm" -> new FileType(claim.equals("audio/webm") ? claim : found);
            case "video/mp4" -> new FileType(claim.equals("audio/mp4") ? claim : found);
            case "application/gzip" -> new FileType(claim.equals("application/x-tgsticker") ? claim : found);
            case "application/zip" -> new FileType(claim.startsWith("application/vnd.") ? claim : found);
            default -> new FileType(found);
        };
    }

    /** A claim is never believed about formats that we would have recognised, nor about what a browser runs. */
    private static FileType believed(String claim) {
        boolean known = claim.startsWith("image/")
                || claim.startsWith("text/")
                || claim.startsWith("audio/")
                || claim.startsWith("video/")
                || claim.contains("html")
                || claim.contains("xml")
                || claim.contains("script")
                || claim.equals("application/pdf")
                || claim.equals("application/zip");
        return known ? UNKNOWN : new FileType(claim);
    }
}
