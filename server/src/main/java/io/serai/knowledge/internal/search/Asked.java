package io.serai.knowledge.internal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A question in the terms of one analysis.
 *
 * @param terms distinct, in order
 * @param weights how rare each of them is in the shop's texts
 */
record Asked(List<String> terms, double[] weights, double total) {
    static Asked of(List<String> terms, ToDoubleFunction<String> rarity) {
        double[] weights = terms.stream().mapToDouble(rarity).toArray();
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return new Asked(terms, weights, total);
    }

    /** How much each term counts as said in the text. */
    double[] saidIn(CloseReading text) {
        double[] said = new double[weights.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = text.says(terms.get(i));
        }
        return said;
    }

    double share(double[] said) {
        double covered = 0;
        for (int i = 0; i < said.length; i++) {
            covered += weights[i] * said[i];
        }
        return total == 0 ? 0 : covered / total;
    }

    /** The weight of the rarest term that is not said, as a share of the rarest term's. */
    double rarestMissing(double[] said) {
        double rarest = 0;
        double missing = 0;
        for (int i = 0; i < said.length; i++) {
            rarest = Math.max(rarest, weights[i]);
            if (said[i] == 0) {
                missing = Math.max(missing, weights[i]);
            }
        }
        return rarest == 0 ? 0 : missing / rarest;
    }

    /** The best share that {@code width} sentences in a row say; only terms said anywhere in the text can count. */
    double window(CloseReading text, double[] said, int width) {
        double best = 0;
        List<List<String>> sentences = text.sentences();
        for (int from = 0; from < sentences.size(); from++) {
            Set<String> here = new HashSet<>();
            for (int i = from; i < Math.min(from + width, sentences.size()); i++) {
                here.addAll(sentences.get(i));
            }
            best = Math.max(best, exactly(here, said));
        }
        return best;
    }

    private double exactly(Set<String> here, double[] said) {
        double covered = 0;
        for (int i = 0; i < said.length; i++) {
            if (said[i] == 1 && here.contains(terms.get(i))) {
                covered += weights[i];
            }
        }
        return total == 0 ? 0 : covered / total;
    }

    /** The share of neighbouring terms that stand near each other in the text, in the same order. */
    double pairs(CloseReading text, double[] said) {
        double all = 0;
        double near = 0;
        for (int i = 0; i + 1 < said.length; i++) {
            double weight = Math.min(weights[i], weights[i + 1]);
            all += weight;
            if (said[i] == 1 && said[i + 1] == 1 && near(text, terms.get(i), terms.get(i + 1))) {
                near += weight;
            }
        }
        return all == 0 ? 0 : near / all;
    }

    private static boolean near(CloseReading text, String first, String second) {
        for (List<String> sentence : text.sentences()) {
            for (int at = sentence.indexOf(first); at >= 0 && at < sentence.size(); at++) {
                if (sentence.get(at).equals(first)
                        && sentence.subList(at + 1, Math.min(at + 4, sentence.size()))
                                .contains(second)) {
                    return true;
                }
            }
        }
        return false;
    }
}
