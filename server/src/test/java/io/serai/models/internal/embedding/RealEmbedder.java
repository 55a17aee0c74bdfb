package io.serai.models.internal.embedding;

import io.serai.models.Embedder;

/** The real embedder for tests that want meaning; one for all, since its models take a second to load. */
public final class RealEmbedder {
    private static final Embedder EMBEDDER =
            new BundledEmbedder(java.util.Optional.empty(), java.util.Optional.empty());

    private RealEmbedder() {}

    public static Embedder shared() {
        return EMBEDDER;
    }
}
