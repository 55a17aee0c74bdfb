package io.serai.knowledge;

/**
 * Where calibrated scores ({@link KnowledgeBase.Found#score}) divide: who answers, asks back, or hands on. What they gave on questions that
 * had no part in the fitting is in docs/decisions/0010-reading-candidates-closely.md.
 */
public final class Thresholds {
    /**
     * From here on a passage is given as the answer. Over shops of which about half of the questions have no answer, about 2 of 100 questions
     * are answered wrongly; in a single shop whose texts are much alike it can be 4, and no threshold promises otherwise.
     */
    public static final double ANSWER = 0.80;

    /** From here on, below {@link #ANSWER}, it is worth asking back: in about 3 of 10 such cases the answer is among the three choices. */
    public static final double ASK = 0.15;

    private Thresholds() {}
}
