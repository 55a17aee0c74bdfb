package io.serai.channels;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/**
 * A connected account.
 *
 * @param key the unguessable name in its webhook or script address
 * @param settings what is not secret: bot user name, allowed domains, colour …
 * @param trouble why it does not work at the moment, for a person
 */
public record ChannelAccount(
        WorkspaceId workspace,
        ChannelAccountId id,
        ChannelKind kind,
        String name,
        String key,
        State state,
        Map<String, String> settings,
        Optional<String> trouble) {
    /** The setting that holds the platform's own id of the account: a phone number id, a page id. */
    public static final String PLATFORM_ID = "platform_id";

    public enum State {
        ACTIVE,
        /** The platform refuses our credentials; messages wait until it is reconnected. */
        NEEDS_RECONNECT,
        DISABLED
    }

    public ChannelAccount {
        settings = Map.copyOf(settings);
    }

    public String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }
}
