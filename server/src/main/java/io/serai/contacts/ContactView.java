package io.serai.contacts;

import io.serai.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A customer as an agent may see them. {@code masked}: phone and email are only hints. */
public record ContactView(
        ContactId id,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<String> country,
        boolean verified,
        boolean blocked,
        Instant firstSeen,
        boolean masked) {}
