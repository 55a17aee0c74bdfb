package io.serai.channels.telegram;

import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** What has to outlive a crash between two calls. */
interface TelegramStore {
    /** Remembers the option behind what a button carries. */
    void carries(WorkspaceId workspace, String data, String option);

    Optional<String> optionOf(WorkspaceId workspace, String data);
}
