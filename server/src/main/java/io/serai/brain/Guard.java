package io.serai.brain;

import java.util.Optional;

/** Tells what tries to steer the bot from what customers and shops write: in messages, knowledge, names of files, results of tools. */
public interface Guard {
    /** What is tried, as a code for the trace: {@code override}, {@code reveal}, {@code act}, {@code markup}. */
    Optional<String> attackIn(String text);

    /** The text without the sentences that try to steer the bot; empty when nothing else is in it. */
    String clean(String text);

    /** Whether it asks for something that no shop is there for: poems, code, politics. */
    boolean isOffTopic(String text);
}
