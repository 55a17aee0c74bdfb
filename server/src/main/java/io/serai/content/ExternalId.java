package io.serai.content;

/** A message's id on its platform, unique within one channel account. */
public record ExternalId(String value) {
    public ExternalId {
        if (value.isBlank() || value.length() > 512) {
            throw new IllegalArgumentException("an external id has 1 to 512 characters");
        }
    }

    /** A message of the platform's that is several of ours (pictures sent together): those after the first are numbered from 1. */
    public ExternalId part(int number) {
        return number == 0 ? this : new ExternalId(value + "#" + number);
    }
}
