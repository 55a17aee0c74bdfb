package io.serai.knowledge.internal.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers headings and blocks in the order of the file. */
class Outline {
    private static final int LONGEST_HEADING = 160;

    private record Heading(int level, String text) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Heading> path = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();

    void heading(int level, String text) {
        close();
        path.removeIf(above -> above.level() >= level);
        String heading = oneLine(text);
        if (!heading.isEmpty()) {
            path.add(new Heading(
                    level, heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) + "…" : heading));
        }
    }

    void block(String text) {
        String block = text.strip();
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    private void close() {
        if (!blocks.isEmpty()) {
            sections.add(new Section(path.stream().map(Heading::text).toList(), blocks));
            blocks.clear();
        }
    }

    List<Section> sections() {
        close();
        return sections;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
