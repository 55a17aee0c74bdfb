package io.serai.understanding.internal.intents;

/** Judges who learned in one space, and how far they are to be trusted. */
record Senses(Judges judges, Trust trust) {}
