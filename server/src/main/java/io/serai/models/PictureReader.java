package io.serai.models;

/**
 * Reads the text in pictures, on this machine: Chinese, English and whatever else is written in Latin letters without accents. The text of a
 * PDF file is read as it is, in any script; of one without text, the first pages are looked at as pictures.
 */
public interface PictureReader {
    /** The largest file that is looked at, in bytes. */
    int LARGEST = 12 * 1024 * 1024;

    /** More than this is not kept of one picture, in UTF-16 units. */
    int MOST_LETTERS = 2_000;

    /** Takes a second or two, up to the reader's own limit; one picture at a time. Never throws: what cannot be read is an outcome. */
    Seen read(byte[] picture);

    sealed interface Seen {
        /** @param lines top to bottom, joined by line breaks */
        record Text(String lines) implements Seen {}

        /** A picture in which nothing is written that can be read with any certainty: a photo, or a script that is not known here. */
        record NoText() implements Seen {}

        /** @param why {@code unknown_format}, {@code too_large}, {@code failed} */
        record Unreadable(String why) implements Seen {}
    }
}
