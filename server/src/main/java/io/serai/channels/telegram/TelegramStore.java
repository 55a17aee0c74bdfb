package io.serai.channels.telegram;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What has to outlive a crash between two calls. */
interface TelegramStore {
    /** The parts of a message that Telegram took already, by their place. */
    Map<Integer, ExternalId> sentParts(WorkspaceId workspace, UUID message);

    void sent(WorkspaceId workspace, UUID message, int part, ExternalId id);

    /** Remembers the option behind what a button carries. */
    void carries(WorkspaceId workspace, String data, String option);

    Optional<String> optionOf(WorkspaceId workspace, String data);
}
