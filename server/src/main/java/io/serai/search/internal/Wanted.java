package io.serai.search.internal;

import io.serai.content.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param must texts that all have to occur, each as a phrase
 * @param mustNot texts of which none may occur
 * @param open the last word is perhaps not typed to its end
 * @param from names of customers or agents, or {@code customer}, {@code bot}, {@code me}, {@code team}; any of them
 * @param accounts names of channel accounts; any of them
 * @param tags names of tags; the conversation carries all of them
 * @param after from this moment on
 * @param until before this moment
 * @param ignored operators that say nothing to us, as typed
 */
record Wanted(
        List<String> must,
        List<String> mustNot,
        boolean open,
        List<String> from,
        Set<ChannelKind> channels,
        List<String> accounts,
        List<String> tags,
        Optional<Instant> after,
        Optional<Instant> until,
        Set<Has> has,
        boolean notesOnly,
        List<String> ignored) {
    /** What a message may carry. */
    enum Has {
        FILE,
        IMAGE,
        VOICE,
        LINK
    }

    /** Where and by whom it was said, whatever was said. */
    Wanted withoutWords() {
        return new Wanted(
                List.of(), mustNot, false, from, channels, accounts, tags, after, until, has, notesOnly, ignored);
    }

    boolean nothing() {
        return must.isEmpty()
                && mustNot.isEmpty()
                && from.isEmpty()
                && channels.isEmpty()
                && accounts.isEmpty()
                && tags.isEmpty()
                && after.isEmpty()
                && until.isEmpty()
                && has.isEmpty()
                && !notesOnly;
    }
}
