package io.serai.understanding.internal.intents;

import java.util.List;
import java.util.Random;

/**
 * A linear softmax classifier, trained by averaged stochastic gradient descent. Weights lie feature by feature, so that the inner loops run
 * over intents and are done several at a time by the processor.
 */
final class Head {
    private static final double SMOOTHING = 0.02;
    private static final int STEPS = 25_000;
    private static final int LEAST_EPOCHS = 8;
    private static final int MOST_EPOCHS = 40;

    private final int classes;
    private final float[][] weights;
    private final float[] bias;

    /** @param rate how fast it learns; the mean of the second half of the way is kept, which forgives a rate that is too high */
    Head(int features, int classes, List<Features> examples, int[] labels, double rate, double decay) {
        this.classes = classes;
        this.weights = new float[features][];
        this.bias = new float[classes];
        train(examples, labels, weightsOf(labels, classes), rate, decay);
    }

    /** A rare intent counts more, yet not as much more as it is rarer. */
    private static float[] weightsOf(int[] labels, int classes) {
        var counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        var weights = new float[classes];
        for (int k = 0; k < classes; k++) {
            weights[k] = (float) Math.sqrt((double) labels.length / classes / Math.max(1, counts[k]));
            weights[k] = Math.clamp(weights[k], 0.3f, 3f);
        }
        return weights;
    }

    private void train(List<Features> examples, int[] labels, float[] importance, double rate, double decay) {
        int epochs = Math.clamp(STEPS / Math.max(1, examples.size()), LEAST_EPOCHS, MOST_EPOCHS);
        var sum = new float[weights.length][];
        var biasSum = new float[classes];
        int averaged = 0;
        var order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new Random(1);
        var gradient = new float[classes];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double now = rate * Math.min(1, 2.0 * (epochs - epoch) / epochs);
            for (int i : order) {
                step(examples.get(i), labels[i], (float) (now * importance[labels[i]]), gradient);
            }
            shrink((float) Math.pow(1 - now * decay, order.length));
            if (epoch >= epochs / 2) {
                add(sum, biasSum);
                averaged++;
            }
        }
        keepMean(sum, biasSum, averaged);
    }

    private void step(Features example, int label, float rate, float[] gradient) {
        scores(example, gradient);
        softmax(gradient);
        for (int k = 0; k < classes; k++) {
            gradient[k] -= (float) (SMOOTHING / classes);
        }
        gradient[label] -= (float) (1 - SMOOTHING);
        for (int j = 0; j < example.indices().length; j++) {
            subtract(row(example.indices()[j]), gradient, rate * example.values()[j]);
        }
        subtract(bias, gradient, rate * 0.1f);
    }

    private float[] row(int feature) {
        float[] row = weights[feature];
        if (row == null) {
            row = new float[classes];
            weights[feature] = row;
        }
        return row;
    }

    private static void subtract(float[] from, float[] what, float times) {
        for (int k = 0; k < from.length; k++) {
            from[k] -= times * what[k];
        }
    }

    private void shrink(float factor) {
        for (float[] row : weights) {
            if (row != null) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= factor;
                }
            }
        }
    }

    private void add(float[][] sum, float[] biasSum) {
        for (int j = 0; j < sum.length; j++) {
            if (weights[j] != null) {
                if (sum[j] == null) {
                    sum[j] = new float[classes];
                }
                subtract(sum[j], weights[j], -1);
            }
        }
        subtract(biasSum, bias, -1);
    }

    private void keepMean(float[][] sum, float[] biasSum, int count) {
        for (int j = 0; j < sum.length; j++) {
            float[] row = sum[j];
            if (row != null) {
                for (int k = 0; k < classes; k++) {
                    row[k] /= count;
                }
            }
            weights[j] = row;
        }
        for (int k = 0; k < classes; k++) {
            bias[k] = biasSum[k] / count;
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    /** Logarithms of the probabilities. */
    float[] logs(Features text) {
        var scores = new float[classes];
        scores(text, scores);
        double top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
        }
        float all = (float) (top + Math.log(sum));
        for (int k = 0; k < classes; k++) {
            scores[k] -= all;
        }
        return scores;
    }

    private void scores(Features text, float[] into) {
        System.arraycopy(bias, 0, into, 0, classes);
        for (int j = 0; j < text.indices().length; j++) {
            float[] row = weights[text.indices()[j]];
            if (row != null) {
                subtract(into, row, -text.values()[j]);
            }
        }
    }

    static void softmax(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) Math.exp(scores[k] - top);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }
}
