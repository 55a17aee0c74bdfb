package io.serai.understanding;

/** Hears what a customer means. Fast: no database and no network on this path; it never fails a turn. */
public interface Understanding {
    Heard hear(Utterance said);
}
