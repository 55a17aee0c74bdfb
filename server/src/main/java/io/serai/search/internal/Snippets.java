package io.serai.search.internal;

import io.serai.search.MessageSearch.Mark;
import io.serai.search.MessageSearch.Snippet;
import io.serai.search.internal.Words.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the part of a message that shows why it was found, and says what to highlight in it. */
final class Snippets {
    private static final int BEFORE = 60;
    private static final int LENGTH = 220;
    private static final Words KEPT = Words.kept();
    private static final Words WANTED = Words.wanted();

    private final Set<String> terms = new HashSet<>();
    private final Optional<String> beginning;

    Snippets(Wanted wanted) {
        List<Word> last = List.of();
        for (String text : wanted.must()) {
            last = WANTED.of(text);
            last.forEach(word -> terms.add(word.term()));
        }
        beginning = wanted.open() && !last.isEmpty()
                ? Optional.of(last.getLast().term()).filter(Queries::beginning)
                : Optional.empty();
    }

    Snippet of(String text) {
        List<Mark> marks = marks(text);
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int start = first <= BEFORE ? 0 : boundary(text, first - BEFORE);
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        int last = end;
        String lead = start > 0 ? "…" : "";
        int shift = lead.length() - start;
        return new Snippet(
                lead + text.substring(start, last).replaceAll("[\\r\\n\\t]", " ") + (last < text.length() ? "…" : ""),
                marks.stream()
                        .filter(mark -> mark.end() <= last)
                        .map(mark -> new Mark(mark.start() + shift, mark.end() + shift))
                        .toList());
    }

    /** The beginning of a word near there. */
    private static int boundary(String text, int near) {
        for (int at = near; at < near + BEFORE / 2; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(near)) ? near - 1 : near;
    }

    private List<Mark> marks(String text) {
        var marks = new ArrayList<Mark>();
        for (Word word : KEPT.of(text)) {
            if (!wanted(word.term())) {
                continue;
            }
            if (!marks.isEmpty() && word.start() <= marks.getLast().end()) {
                Mark former = marks.removeLast();
                marks.add(new Mark(former.start(), Math.max(former.end(), word.end())));
            } else {
                marks.add(new Mark(word.start(), word.end()));
            }
        }
        return marks;
    }

    private boolean wanted(String term) {
        return terms.contains(term) || beginning.filter(term::startsWith).isPresent();
    }
}
