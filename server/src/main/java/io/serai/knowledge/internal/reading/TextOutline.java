package io.serai.knowledge.internal.reading;

import java.util.List;

/** Plain text: blocks between empty lines; a short line alone, without a full stop, is a heading. */
final class TextOutline {
    private static final int LONGEST_HEADING = 60;

    private TextOutline() {}

    static List<Section> of(String text) {
        var outline = new Outline();
        String[] blocks = text.split("\n\\s*\n");
        for (int i = 0; i < blocks.length; i++) {
            String block = blocks[i].strip();
            if (i + 1 < blocks.length && isHeading(block)) {
                outline.heading(1, block);
            } else {
                outline.block(block);
            }
        }
        return outline.sections();
    }

    private static boolean isHeading(String block) {
        return !block.isEmpty()
                && block.length() <= LONGEST_HEADING
                && block.indexOf('\n') < 0
                && Character.isLetterOrDigit(block.codePointAt(0))
                && ".!。！;；,，".indexOf(block.charAt(block.length() - 1)) < 0;
    }
}
