package io.serai.channels;

import java.util.Set;

/**
 * Which pictures a platform shows; others are made into JPEGs that fit, where Java can read them.
 *
 * @param types as MIME types
 * @param bytes the largest one
 */
public record PictureLimit(Set<String> types, long bytes) {
    public PictureLimit {
        types = Set.copyOf(types);
    }
}
