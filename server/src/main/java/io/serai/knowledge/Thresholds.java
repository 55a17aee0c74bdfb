package io.serai.knowledge;

/** Where calibrated scores ({@link KnowledgeBase.Found#score}) divide: who answers, asks back, or hands on. */
public final class Thresholds {
    /** From here on a passage is given as the answer: about 2 of 100 questions without an answer in the shop's knowledge reach it. */
    public static final double ANSWER = 0.70;

    /** From here on, below {@link #ANSWER}, a passage may be offered as a likely meaning; below it nothing was found. */
    public static final double ASK = 0.10;

    private Thresholds() {}
}
