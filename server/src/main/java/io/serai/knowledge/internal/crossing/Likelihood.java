package io.serai.knowledge.internal.crossing;

import io.serai.knowledge.internal.crossing.OtherLanguages.Near;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * How likely a passage in another language answers: from how near it is, by how much it is nearer than the next, and which share of the
 * question's words (names and numbers, mostly) stands in it. What is near differs by the question's language, so each has a number of its
 * own. The numbers are fitted as encoder/calibrate does: those of FAQs on meanings that the encoder had not seen, with nearness alone to
 * order them, those of documents on XQuAD in twelve languages.
 */
public final class Likelihood {
    private static final Map<String, Double> FAQ_LANGUAGES = Map.ofEntries(
            Map.entry("ar", -0.15),
            Map.entry("cs", 0.19),
            Map.entry("de", 0.14),
            Map.entry("en", 0.09),
            Map.entry("es", -0.07),
            Map.entry("fr", -0.18),
            Map.entry("he", 0.12),
            Map.entry("hi", -0.30),
            Map.entry("id", 0.02),
            Map.entry("it", -0.22),
            Map.entry("ja", -0.19),
            Map.entry("ko", -0.03),
            Map.entry("nl", 0.21),
            Map.entry("pl", -0.10),
            Map.entry("pt", -0.49),
            Map.entry("ro", -0.08),
            Map.entry("ru", 0.20),
            Map.entry("sv", 0.22),
            Map.entry("th", -0.16),
            Map.entry("tr", 0.24),
            Map.entry("uk", -0.08),
            Map.entry("vi", 0.24),
            Map.entry("zh", 0.18));

    private static final Map<String, Double> DOCUMENT_LANGUAGES = Map.ofEntries(
            Map.entry("ar", -0.14),
            Map.entry("de", 0.05),
            Map.entry("el", -0.41),
            Map.entry("en", -0.35),
            Map.entry("es", 0.0),
            Map.entry("hi", 0.17),
            Map.entry("ro", 0.28),
            Map.entry("ru", 0.28),
            Map.entry("th", -0.37),
            Map.entry("tr", 0.04),
            Map.entry("vi", 0.45),
            Map.entry("zh", -0.02));

    /** A language that the encoder knows and of which there were no documents to measure: as unsure as the least known one. */
    private static final double KNOWN = -0.41;

    /** A language that the encoder was not meant for. */
    private static final double OTHERS = -1;

    /** How much shared words are worth beside nearness when candidates are put in order. */
    private static final double WORDS_OF_DOCUMENTS = 0.6;

    /** How near what has nothing to do with it comes; in a shop with few passages, none may. */
    private static final double UNRELATED = 0.2;

    private Likelihood() {}

    /** @param words the share of the question's words that each passage says, in the same order */
    public static double[] of(List<Near> near, double[] words, Language question) {
        double[] scores = new double[near.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = near.get(i).nearest() + (isFaq(near.get(i)) ? 0 : WORDS_OF_DOCUMENTS * words[i]);
        }
        int best = highest(scores, -1);
        int second = highest(scores, best);
        double[] chances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            int rival = i == best ? second : best;
            double other = rival < 0 ? UNRELATED : Math.max(UNRELATED, scores[rival]);
            double margin = Math.tanh(4 * (scores[i] - other));
            double odds = isFaq(near.get(i))
                    ? faq(scores[i], margin, words[i]) + own(FAQ_LANGUAGES, question)
                    : document(scores[i], margin, words[i]) + own(DOCUMENT_LANGUAGES, question);
            chances[i] = 1 / (1 + Math.exp(-odds));
        }
        return chances;
    }

    private static boolean isFaq(Near near) {
        return !Double.isNaN(near.asked());
    }

    private static double faq(double score, double margin, double words) {
        return -4.59 + 6.08 * score + 4.61 * margin + 7.17 * words;
    }

    private static double document(double score, double margin, double words) {
        return -5.32 + 5.56 * score + 3.80 * margin + 12.09 * words;
    }

    private static double own(Map<String, Double> languages, Language question) {
        String language = question.primary().value();
        return languages.getOrDefault(language, FAQ_LANGUAGES.containsKey(language) ? KNOWN : OTHERS);
    }

    private static int highest(double[] scores, int except) {
        int highest = -1;
        for (int i = 0; i < scores.length; i++) {
            if (i != except && (highest < 0 || scores[i] > scores[highest])) {
                highest = i;
            }
        }
        return highest;
    }
}
