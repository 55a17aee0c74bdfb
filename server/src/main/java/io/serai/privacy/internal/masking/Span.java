package io.serai.privacy.internal.masking;

/** A piece of a text, in UTF-16 units; {@code to} is behind its end. */
record Span(int from, int to) {}
