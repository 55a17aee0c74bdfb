package io.serai.eval;

/** One thing that {@code ./serai eval} measures. */
interface Evaluation {
    /** The word after {@code ./serai eval}. */
    String name();

    /**
     * What may follow it, such as {@code --train FILE --test FILE [--oos LABEL] [--quick] [FOLDER]}. A name before a word in capitals
     * takes a value, any other is a switch; what is not named here is refused.
     */
    String usage();

    Report run(Arguments arguments);
}
