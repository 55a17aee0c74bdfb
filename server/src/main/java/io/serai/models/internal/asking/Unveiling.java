package io.serai.models.internal.asking;

import io.serai.privacy.Veil.Veiled;
import java.util.function.Consumer;

/** Puts values back into a text that comes in pieces; a placeholder that is cut in two is held until it is whole. */
final class Unveiling implements Consumer<String> {
    private static final int LONGEST_PLACEHOLDER = 14;

    private final Veiled veiled;
    private final Consumer<String> onPartial;
    private final StringBuilder held = new StringBuilder();
    private boolean begun;

    Unveiling(Veiled veiled, Consumer<String> onPartial) {
        this.veiled = veiled;
        this.onPartial = onPartial;
    }

    @Override
    public void accept(String piece) {
        held.append(piece);
        int open = held.lastIndexOf("[");
        boolean cut = open >= 0 && held.indexOf("]", open) < 0 && held.length() - open < LONGEST_PLACEHOLDER;
        release(cut ? open : held.length());
    }

    /** What looked like the beginning of a placeholder was none. */
    void end() {
        release(held.length());
    }

    private void release(int to) {
        if (to > 0) {
            begun = true;
            onPartial.accept(veiled.restore(held.substring(0, to)));
            held.delete(0, to);
        }
    }

    /** Whether somebody has seen words of it. */
    boolean begun() {
        return begun;
    }
}
