package io.serai.knowledge.internal.search;

/**
 * What was seen of a candidate when it was read closely; but for the yes and no, each 0 to 1.
 *
 * @param near how near the nearest way of asking, and what is said, are by the indexes
 * @param askedCover the share of the question's weight that the best way of asking says
 * @param askedMutual high only where the question and that way of asking each say most of what the other says
 * @param askedPairs the share of the question's neighbouring words that are neighbours there too
 * @param saidCover the share of the question's weight that the answer or piece says
 * @param sentence the share that its best sentence says
 * @param twoSentences the share that its best two neighbouring sentences say
 * @param pairs as {@code askedPairs}, in what is said
 * @param together the share that all its texts say together
 * @param plain as {@code together}, word for word, without regard to the grammar of the language
 * @param plainSentence as {@code sentence}, likewise
 * @param rarestMissing the weight of the rarest word that is not said, as a share of the rarest
 * @param numberMissing whether the question holds a number that is not there
 * @param figures whether what is said holds a figure
 */
record Traits(
        Evidence near,
        double askedCover,
        double askedMutual,
        double askedPairs,
        double saidCover,
        double sentence,
        double twoSentences,
        double pairs,
        double together,
        double plain,
        double plainSentence,
        double rarestMissing,
        boolean numberMissing,
        boolean figures) {}
