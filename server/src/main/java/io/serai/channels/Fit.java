package io.serai.channels;

/** Whether a platform takes what is about to be sent. */
public sealed interface Fit {
    Fit AS_IT_IS = new AsItIs();

    record AsItIs() implements Fit {}

    /** It goes out in another form. */
    record Remade(String mimeType, long bytes) implements Fit {}

    /** The detail names what the platform takes. */
    record Never(SendResult.Rejected why) implements Fit {}
}
