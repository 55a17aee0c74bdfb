package io.serai.language.internal.translation.terms;

import io.serai.shared.Language;
import java.util.Optional;
import java.util.UUID;

/** A sentence that a person put right; source and target have the same marks. */
public record Remembered(
        UUID id,
        byte[] fingerprint,
        Language from,
        Language to,
        String source,
        String target,
        Optional<UUID> about,
        long uses) {}
