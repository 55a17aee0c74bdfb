package io.serai.contacts;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A customer as far as we know them, in the clear; masked at the door for those who may not see phone and email. */
public record Contact(
        WorkspaceId workspace,
        ContactId id,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<Language> language,
        Optional<ZoneId> zone,
        Optional<String> country,
        boolean verified,
        boolean blocked,
        Instant firstSeen) {}
