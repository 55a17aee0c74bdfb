package io.serai.privacy;

import io.serai.content.Content;

/** Takes card numbers and secrets out of what people write, before it is stored, logged or sent to a model. */
public interface Redactor {
    /** {@code 4111 1111 1111 1111} becomes {@code [card •••• 1111]}; passwords, keys and seed phrases {@code [secret]}. */
    String redact(String text);

    Content redact(Content content);
}
