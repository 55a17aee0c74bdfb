package io.serai.language.internal.translation.providers;

import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One request: what a provider is to translate, and how it is reached. The texts have marks in them that must come back. */
public record Call(
        WorkspaceId workspace, Connection connection, List<String> texts, Optional<Language> from, Language to) {
    /** @param region of an Azure resource */
    public record Connection(ProviderKind kind, URI address, Optional<Secret> key, String region) {}

    public Call {
        texts = List.copyOf(texts);
    }
}
