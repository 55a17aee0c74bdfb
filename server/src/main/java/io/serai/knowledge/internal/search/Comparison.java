package io.serai.knowledge.internal.search;

import java.util.Arrays;
import java.util.List;

/** Compares a question with one candidate, text by text. */
final class Comparison {
    private final Question question;
    private double askedCover;
    private double askedMutual;
    private double saidCover;
    private double sentence;
    private double twoSentences;
    private double pairs;
    private double askedPairs;
    private double plain;
    private double plainSentence;
    private double rarestMissing = 1;
    private boolean figures;
    private double[] together = {};

    Comparison(Question question) {
        this.question = question;
    }

    /** @param own the text in its language's analysis, @param any in the one for all languages */
    void with(Entry.Role role, String tag, CloseReading own, CloseReading any) {
        Asked asked = question.in(tag);
        double[] said = asked.saidIn(own);
        remember(said);
        double share = asked.share(said);
        Asked plainly = question.in(TextAnalysis.ANY);
        double[] saidPlainly = plainly.saidIn(any);
        plain = Math.max(plain, plainly.share(saidPlainly));
        plainSentence = Math.max(plainSentence, plainly.window(any, saidPlainly, 1));
        switch (role) {
            case QUESTION -> {
                askedCover = Math.max(askedCover, share);
                askedMutual = Math.max(askedMutual, mutual(share, said, own));
                askedPairs = Math.max(askedPairs, asked.pairs(own, said));
            }
            case BODY -> {
                saidCover = Math.max(saidCover, share);
                sentence = Math.max(sentence, asked.window(own, said, 1));
                twoSentences = Math.max(twoSentences, asked.window(own, said, 2));
                pairs = Math.max(pairs, asked.pairs(own, said));
                figures |= own.figures();
            }
        }
        rarestMissing = Math.min(rarestMissing, asked.rarestMissing(said));
    }

    private void remember(double[] said) {
        if (together.length != said.length) {
            together = said.clone();
            return;
        }
        for (int i = 0; i < said.length; i++) {
            together[i] = Math.max(together[i], said[i]);
        }
    }

    /** High only where each says most of what the other says. */
    private static double mutual(double share, double[] said, CloseReading text) {
        double shared = Arrays.stream(said).sum();
        double back = text.all().isEmpty() ? 0 : Math.min(1, shared / text.all().size());
        return share + back == 0 ? 0 : 2 * share * back / (share + back);
    }

    Traits traits(Evidence near, List<String> texts, String tag) {
        Asked asked = question.in(tag);
        return new Traits(
                near,
                askedCover,
                askedMutual,
                askedPairs,
                saidCover,
                sentence,
                twoSentences,
                pairs,
                together.length == asked.weights().length ? asked.share(together) : 0,
                plain,
                plainSentence,
                rarestMissing,
                question.hasNumberThatIsNotIn(texts),
                figures);
    }
}
