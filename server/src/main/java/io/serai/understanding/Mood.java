package io.serai.understanding;

/**
 * How the customer seems to feel, and whether it cannot wait.
 *
 * @param confidence 0 to 1
 */
public record Mood(Emotion emotion, Urgency urgency, double confidence) {
    public static final Mood NEUTRAL = new Mood(Emotion.NEUTRAL, Urgency.NORMAL, 0);

    public enum Emotion {
        ANGRY,
        WORRIED,
        NEUTRAL,
        HAPPY
    }

    public enum Urgency {
        NORMAL,
        HIGH
    }
}
