package io.serai.channels;

import java.util.Set;

/**
 * Which sounds a platform plays as they are; others are made into what it plays, where they can be read: Opus in Ogg or WebM, and plain samples
 * (WAV, AIFF, AU).
 *
 * @param types as MIME types
 */
public record SoundLimit(Set<String> types, Form instead) {
    public SoundLimit {
        types = Set.copyOf(types);
    }

    public enum Form {
        /** One channel of Opus in Ogg: what messengers call a voice note. */
        OGG_OPUS,
        /** Plain samples of speech. */
        WAV
    }
}
