package io.serai.channels.telegram;

import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a button carries: the option's id, or a short name for it where the id does not fit into 64 bytes. */
final class CallbackData {
    private static final int LONGEST = 64;
    private static final String SHORT = "~";

    private final TelegramStore store;

    CallbackData(TelegramStore store) {
        this.store = store;
    }

    String of(WorkspaceId workspace, String option) {
        int bytes = option.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > 0 && bytes <= LONGEST && !option.startsWith(SHORT)) {
            return option;
        }
        String data = SHORT + hash(option);
        store.carries(workspace, data, option);
        return data;
    }

    String optionOf(WorkspaceId workspace, String data) {
        return data.startsWith(SHORT) ? store.optionOf(workspace, data).orElse(data) : data;
    }

    private static String hash(String option) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(option.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
