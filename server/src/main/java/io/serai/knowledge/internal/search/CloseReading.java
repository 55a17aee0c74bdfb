package io.serai.knowledge.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text as it is compared with questions: its sentences as index terms in order. Made once per text, when the text first comes up.
 *
 * @param sentences each sentence's terms in order
 * @param all the distinct terms
 * @param figures whether there is a number in it
 */
record CloseReading(List<List<String>> sentences, Set<String> all, boolean figures) {
    private static final int MOST_TERMS = 600;
    /** From this length on, words that begin alike or hold one another may be forms of one word. */
    private static final int LONG_ENOUGH = 5;

    private static final double FORM_OF_IT = 0.7;

    static CloseReading of(TextAnalysis analysis, String tag, List<String> sentences) {
        var read = new ArrayList<List<String>>();
        var all = new LinkedHashSet<String>();
        boolean figures = false;
        for (String sentence : sentences) {
            List<String> terms = analysis.sequence("body_" + tag, sentence);
            if (!terms.isEmpty() && all.size() < MOST_TERMS) {
                read.add(terms);
                all.addAll(terms);
                figures |= sentence.chars().anyMatch(Character::isDigit);
            }
        }
        return new CloseReading(List.copyOf(read), Set.copyOf(all), figures);
    }

    /** How much a term of the question counts as said here: 1 for the term itself, less for a word that looks like a form of it. */
    double says(String term) {
        if (all.contains(term)) {
            return 1;
        }
        if (term.length() < LONG_ENOUGH) {
            return 0;
        }
        for (String other : all) {
            if (looksLike(term, other)) {
                return FORM_OF_IT;
            }
        }
        return 0;
    }

    private static boolean looksLike(String term, String other) {
        if (other.length() < LONG_ENOUGH) {
            return false;
        }
        int shorter = Math.min(term.length(), other.length());
        int same = 0;
        while (same < shorter && term.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= LONG_ENOUGH && same >= 0.65 * Math.max(term.length(), other.length())
                || same == shorter
                || term.contains(other)
                || other.contains(term);
    }
}
