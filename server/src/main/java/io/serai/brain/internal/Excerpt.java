package io.serai.brain.internal;

import io.serai.brain.internal.hearing.Folding;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Product;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes from a document's passage the one to three sentences that answer. Their order and wording stay as they were written. */
final class Excerpt {
    private static final int SENTENCES = 3;
    private static final int SHORT_ENOUGH = 280;
    /** A sentence counts when it shares at least this part of what the best one shares. */
    private static final double NEARLY_AS_GOOD = 0.6;

    String from(Passage passage, String question) {
        return Product.of(passage)
                .map(product -> Attributes.answering(product, question))
                .orElseGet(() -> sentences(passage, question));
    }

    private static String sentences(Passage passage, String question) {
        var sentences = passage.sentences();
        if (sentences.size() <= 1 || passage.text().length() <= SHORT_ENOUGH) {
            return passage.text().strip();
        }
        double[] scores = scores(sentences, question);
        double best = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        if (best == 0) {
            return String.join(" ", sentences.subList(0, Math.min(SENTENCES, sentences.size())));
        }
        return IntStream.range(0, scores.length)
                .boxed()
                .filter(i -> scores[i] >= best * NEARLY_AS_GOOD)
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(SENTENCES)
                .sorted()
                .map(sentences::get)
                .collect(Collectors.joining(" "));
    }

    /** Shared terms, each weighed by how few of the sentences have it. */
    private static double[] scores(List<String> sentences, String question) {
        Set<String> asked = terms(question);
        var terms = sentences.stream().map(Excerpt::terms).toList();
        return terms.stream()
                .mapToDouble(sentence -> asked.stream()
                        .filter(sentence::contains)
                        .mapToDouble(term -> weight(term, terms))
                        .sum())
                .toArray();
    }

    private static double weight(String term, List<Set<String>> sentences) {
        long having = sentences.stream().filter(other -> other.contains(term)).count();
        return Math.log(1 + (double) sentences.size() / having);
    }

    /** Words cut to their first letters, as a poor man's stem for any language; pairs of characters where words are not divided. */
    private static Set<String> terms(String text) {
        var terms = new HashSet<String>();
        for (String word : Folding.fold(text).split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (Character.isIdeographic(word.codePointAt(0)) || isKana(word.charAt(0))) {
                IntStream.range(0, word.length() - 1).forEach(i -> terms.add(word.substring(i, i + 2)));
            } else if (word.length() > 2) {
                terms.add(word.length() > 5 ? word.substring(0, 5) : word);
            }
        }
        return terms;
    }

    private static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30ff';
    }
}
