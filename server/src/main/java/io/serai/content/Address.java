package io.serai.content;

/** Where a customer can be reached on one channel account: the platform's user or chat id. */
public record Address(ChannelKind kind, String value) {
    public Address {
        if (value.isBlank() || value.length() > 512) {
            throw new IllegalArgumentException("an address has 1 to 512 characters");
        }
    }
}
