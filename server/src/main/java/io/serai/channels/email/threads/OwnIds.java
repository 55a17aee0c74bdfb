package io.serai.channels.email.threads;

import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs and reply addresses of ours. They name the thread and are signed, so that nobody can make up one that leads into somebody's
 * conversation.
 */
public final class OwnIds {
    private static final Pattern ID =
            Pattern.compile("(?i)serai\\.([a-z2-7]{16})\\.([0-9a-f]{32})\\.([0-9a-f]{20})@[^@\\s]+");
    private static final Pattern TOKEN =
            Pattern.compile("(?i)[^@+\\s]+\\+s\\.([a-z2-7]{16})\\.([0-9a-f]{10})@[^@\\s]+");

    private final Secret secret;

    public OwnIds(Secret secret) {
        this.secret = secret;
    }

    /** Without angle brackets. The same for the same message, so that it is known before it is sent and on every try. */
    public String messageId(ThreadKey thread, UUID message, String domain) {
        String named = thread.value() + "." + message.toString().replace("-", "");
        return "serai." + named + "." + signature(named, 20) + "@" + domain;
    }

    /** The thread of a Message-ID that is certainly ours. */
    public Optional<ThreadKey> threadOf(String messageId) {
        Matcher id = ID.matcher(messageId.strip());
        return id.matches() && signed(id.group(1) + "." + id.group(2), id.group(3))
                ? Optional.of(new ThreadKey(id.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** {@code shop@example.com} with the thread after a plus. */
    public String replyAddress(String address, ThreadKey thread) {
        int at = address.lastIndexOf('@');
        String token = "+s." + thread.value() + "." + signature("to." + thread.value(), 10);
        String local = address.substring(0, at);
        return local.length() + token.length() <= 64 && !local.contains("+")
                ? local + token + address.substring(at)
                : address;
    }

    Optional<ThreadKey> threadOfRecipient(String address) {
        Matcher token = TOKEN.matcher(address.strip());
        return token.matches() && signed("to." + token.group(1), token.group(2))
                ? Optional.of(new ThreadKey(token.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Looks like one of ours; whether it is, only the secret can tell. */
    static Optional<ThreadKey> claimedThread(String messageId) {
        Matcher id = ID.matcher(messageId.strip());
        return id.matches() ? Optional.of(new ThreadKey(id.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private boolean signed(String text, String given) {
        String lower = text.toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(bytes(signature(lower, given.length())), bytes(given.toLowerCase(Locale.ROOT)));
    }

    private String signature(String text, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret.value()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text))).substring(0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
