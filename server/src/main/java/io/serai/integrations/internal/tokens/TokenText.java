package io.serai.integrations.internal.tokens;

import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A token as it travels: {@code serai_}, the workspace, 256 random bits. It names its workspace so that looking it up needs no sight of others'
 * rows; the whole of it is hashed, so nothing in it can be exchanged.
 */
record TokenText(WorkspaceId workspace, Secret whole) {
    static final String PREFIX = "serai_";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WORKSPACE_CHARACTERS = 22;
    private static final int SECRET_CHARACTERS = 43;
    private static final int HINT = 4;

    static TokenText fresh(WorkspaceId workspace) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        UUID id = workspace.value();
        byte[] name = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new TokenText(workspace, new Secret(PREFIX + text(name) + text(secret)));
    }

    /** Empty when it does not look like one of ours. */
    static Optional<TokenText> read(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + WORKSPACE_CHARACTERS + SECRET_CHARACTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer name = ByteBuffer.wrap(Base64.getUrlDecoder()
                    .decode(text.substring(PREFIX.length(), PREFIX.length() + WORKSPACE_CHARACTERS)));
            return Optional.of(
                    new TokenText(new WorkspaceId(new UUID(name.getLong(), name.getLong())), new Secret(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    String hint() {
        return whole.value().substring(whole.value().length() - HINT);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
