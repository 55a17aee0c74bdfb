package io.serai.orders;

import java.util.Optional;

/** What became of a wish to change an order. */
public sealed interface ChangeOutcome {
    /** @param after the order as it is now; @param reference what the source calls the change */
    record Done(Order after, Optional<String> reference) implements ChangeOutcome {}

    /** The source refuses; asking again gives the same. @param why in the source's words, for an agent */
    record Refused(String why) implements ChangeOutcome {}

    /** The source cannot do this by itself: a person has to. */
    record NotPossible() implements ChangeOutcome {}

    /** Nothing has happened; it may be tried again. */
    record TryLater(String why) implements ChangeOutcome {}

    /** It may have happened or not: a person has to look, and it is never repeated blindly. */
    record Uncertain(String why) implements ChangeOutcome {}
}
