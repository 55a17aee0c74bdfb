package io.serai.understanding;

/**
 * An intent that was probably meant.
 *
 * @param intent its key, such as {@code track_order}
 * @param probability 0 to 1, calibrated
 * @param part the words it was heard in: a message may say two things
 */
public record IntentGuess(String intent, double probability, String part) {}
