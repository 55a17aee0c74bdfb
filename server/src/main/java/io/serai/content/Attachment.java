package io.serai.content;

import java.util.Optional;

/**
 * A file of a message.
 *
 * @param bytes its size, 0 when the platform did not say
 * @param reading what a machine read in it, once one has
 */
public record Attachment(Source source, Optional<String> name, String mimeType, long bytes, Optional<Reading> reading) {
    public Attachment(Source source, Optional<String> name, String mimeType, long bytes) {
        this(source, name, mimeType, bytes, Optional.empty());
    }

    /** Where the file is now. */
    public sealed interface Source {
        /** In our own store. */
        record Stored(MediaId id) implements Source {}

        /** Still at the platform, under its own reference (a Telegram file_id, …); fetched after the message is stored. */
        record Remote(String reference) implements Source {}

        /** It could not be fetched; the reason is shown at the desk. */
        record Lost(String reason) implements Source {}
    }

    public Attachment with(Source other) {
        return new Attachment(other, name, mimeType, bytes, reading);
    }

    public Attachment read(Reading machine) {
        return new Attachment(source, name, mimeType, bytes, Optional.of(machine));
    }
}
