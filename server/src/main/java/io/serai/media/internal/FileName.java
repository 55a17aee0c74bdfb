package io.serai.media.internal;

import java.text.Normalizer;
import java.util.Optional;

/** The name that a sender gave a file, made harmless: it is shown and offered for download, and never becomes a path here. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    static Optional<String> clean(Optional<String> given) {
        return given.map(FileName::lastSegment).map(FileName::printable).filter(name -> !name.isEmpty());
    }

    private static String lastSegment(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String printable(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                // control characters, and the marks that turn the reading direction and so disguise an extension
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replaceAll("[\"*:<>?|]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        return text.codePointCount(0, text.length()) <= LONGEST ? text : shortened(text);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int keep = LONGEST - extension.length();
        return name.substring(0, name.offsetByCodePoints(0, keep)) + extension;
    }
}
