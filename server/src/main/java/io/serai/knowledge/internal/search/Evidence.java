package io.serai.knowledge.internal.search;

/**
 * What speaks for a passage, each 0 to 1: how near the nearest way of asking it is to the question in meaning and in words, and how near
 * what it says is.
 */
public record Evidence(double askedMeaning, double askedWords, double saidMeaning, double saidWords) {
    static Evidence of(Entry.Role role, double meaning, double words) {
        return switch (role) {
            case QUESTION -> new Evidence(meaning, words, 0, 0);
            case BODY -> new Evidence(0, 0, meaning, words);
        };
    }

    Evidence or(Evidence other) {
        return new Evidence(
                Math.max(askedMeaning, other.askedMeaning),
                Math.max(askedWords, other.askedWords),
                Math.max(saidMeaning, other.saidMeaning),
                Math.max(saidWords, other.saidWords));
    }

    public double meaning() {
        return Math.max(askedMeaning, saidMeaning);
    }

    public double words() {
        return Math.max(askedWords, saidWords);
    }
}
