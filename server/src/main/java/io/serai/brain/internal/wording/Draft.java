package io.serai.brain.internal.wording;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text so far, shown while it grows, but only as far as it has been checked: a wrong price is never seen, not even for a second. */
final class Draft {
    /** A figure, a link or a word may still be growing at the end. */
    private static final Pattern GROWING_END = Pattern.compile("[\\p{Alnum}\\p{Sc}@:/.,_%+-]*$");

    private final Supplier<EvidenceCheck> check;
    private final String opening;
    private final Consumer<String> onDraft;
    private final StringBuilder text = new StringBuilder();
    private boolean shown;

    /** @param check by all that is known at the time */
    Draft(Supplier<EvidenceCheck> check, String opening, Consumer<String> onDraft) {
        this.check = check;
        this.opening = opening;
        this.onDraft = onDraft;
    }

    void add(String piece) {
        text.append(piece);
        String checkable = settled();
        if (checkable.isBlank()) {
            return;
        }
        String kept = check.get().kept(checkable).text();
        if (!kept.isEmpty()) {
            shown = true;
            onDraft.accept(opening + kept);
        } else {
            takeBack();
        }
    }

    /** What was said so far only led to something else: "let me look that up". */
    void restart() {
        text.setLength(0);
        takeBack();
    }

    private void takeBack() {
        if (shown) {
            shown = false;
            onDraft.accept("");
        }
    }

    private String settled() {
        Matcher growing = GROWING_END.matcher(text);
        return growing.find() ? text.substring(0, growing.start()) : text.toString();
    }
}
