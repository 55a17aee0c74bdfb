package io.serai.models.internal.embedding;

/** Cuts a text into the numbers that a model reads. */
interface Tokens {
    /** With the opening and closing marks, at most {@code limit} of them. */
    long[] encode(String text, int limit);
}
