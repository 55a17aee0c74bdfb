package io.serai.media.internal;

import io.serai.content.MediaId;
import java.time.Instant;
import java.util.Optional;

/** What is known about a file. @param sha256 of its bytes, hexadecimal */
record MediaFile(
        MediaId id,
        Optional<String> name,
        String mimeType,
        boolean safeInline,
        long bytes,
        String sha256,
        Instant storedAt) {}
