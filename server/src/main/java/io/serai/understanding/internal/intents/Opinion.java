package io.serai.understanding.internal.intents;

/**
 * What the judges say of one text, an entry for each intent.
 *
 * @param meaning log probability by what the text means
 * @param words log probability by its words
 * @param neighbours how near its nearest examples are, as a logarithm
 * @param nearest cosine of the nearest example, at least 0
 */
record Opinion(float[] meaning, float[] words, float[] neighbours, float[] nearest) {

    float[] together(double ofWords, double ofNeighbours) {
        var sum = new float[meaning.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = (float) (meaning[k] + ofWords * words[k] + ofNeighbours * neighbours[k]);
        }
        return sum;
    }

    /** Where the text's words are of another language than the examples', they say nothing. */
    Opinion withoutWords() {
        return new Opinion(meaning, new float[words.length], neighbours, nearest);
    }

    static int best(float[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }
}
