package io.serai.crm.system;

import io.serai.crm.CrmId;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A connected CRM, with what is needed to speak to it.
 *
 * @param hook where its webhooks knock
 * @param settings what is not secret
 * @param keeper keeps credentials that it gave us instead of others
 */
public record Connection(
        WorkspaceId workspace,
        CrmId id,
        String kind,
        String name,
        URI hook,
        Map<String, String> settings,
        Map<String, Secret> credentials,
        Consumer<Map<String, Secret>> keeper) {
    public Connection {
        settings = Map.copyOf(settings);
        credentials = Map.copyOf(credentials);
    }

    public String setting(String field) {
        return settings.getOrDefault(field, "");
    }

    public Optional<Secret> credential(String field) {
        return Optional.ofNullable(credentials.get(field))
                .filter(secret -> !secret.value().isEmpty());
    }
}
