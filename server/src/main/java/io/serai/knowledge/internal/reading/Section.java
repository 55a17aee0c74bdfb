package io.serai.knowledge.internal.reading;

import java.util.List;

/** What stands under one heading: its path of headings, and paragraphs, list items and table rows as blocks. */
record Section(List<String> path, List<String> blocks) {
    Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }
}
