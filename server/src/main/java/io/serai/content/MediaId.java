package io.serai.content;

import java.util.UUID;

/** A file in the media store. */
public record MediaId(UUID value) {}
