package io.serai.orders.source;

import io.serai.orders.SourceId;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A connected source, with what is needed to speak to it.
 *
 * @param key the unguessable name in its webhook's address
 * @param hook where its webhooks knock
 * @param settings what is not secret
 */
public record Connection(
        WorkspaceId workspace,
        SourceId id,
        String kind,
        String name,
        String key,
        URI hook,
        Map<String, String> settings,
        Map<String, Secret> credentials) {
    public Connection {
        settings = Map.copyOf(settings);
        credentials = Map.copyOf(credentials);
    }

    public String setting(String field, String otherwise) {
        return settings.getOrDefault(field, otherwise);
    }

    public Optional<Secret> credential(String field) {
        return Optional.ofNullable(credentials.get(field));
    }
}
