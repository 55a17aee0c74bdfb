package io.serai.channels.whatsapp.protocol;

import java.util.Optional;

/**
 * A file that WhatsApp holds for us for some days.
 *
 * @param sha256 of its bytes, in base64, as the webhook told it
 */
public record MediaReference(String id, Optional<String> sha256) {
    public static MediaReference of(String reference) {
        String[] parts = reference.split(" ", 2);
        return new MediaReference(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    @Override
    public String toString() {
        return sha256.map(hash -> id + " " + hash).orElse(id);
    }
}
