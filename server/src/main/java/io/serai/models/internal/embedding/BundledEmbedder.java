package io.serai.models.internal.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The embedder that needs nothing from outside: BGE small for English and other scripts, BGE small for Chinese. */
@Component
class BundledEmbedder implements Embedder, AutoCloseable {
    private static final Space GENERAL = new Space("bge-small-en-v1.5-q", 384);
    private static final Space CHINESE = new Space("bge-small-zh-v1.5-q", 512);
    private static final int REMEMBERED = 4_000;
    private static final int LONGEST_REMEMBERED = 300;

    private final Map<Space, BertEncoder> encoders = new ConcurrentHashMap<>();
    private final Cache<Said, float[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile @Nullable Thread warmUp;

    /** Models load beside the start, so that the first question does not wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        warmUp = Thread.ofPlatform().daemon().name("embedder-warm-up").start(() -> {
            embed(GENERAL, "warm up");
            embed(CHINESE, "预热");
        });
    }

    /** The native library must not be unloaded while a model is loading. */
    @Override
    public void close() throws InterruptedException {
        Thread loading = warmUp;
        if (loading != null) {
            loading.join();
        }
    }

    @Override
    public Space spaceFor(Language language) {
        return language.primary().equals(Language.CHINESE) ? CHINESE : GENERAL;
    }

    @Override
    public List<float[]> embed(Space space, List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (String text : texts) {
            vectors.add(vector(space, text).clone());
        }
        return vectors;
    }

    private float[] vector(Space space, String text) {
        if (text.length() > LONGEST_REMEMBERED) {
            return encoder(space).encode(text);
        }
        return remembered.get(
                new Said(space, text), said -> encoder(said.space()).encode(said.text()));
    }

    private BertEncoder encoder(Space space) {
        return encoders.computeIfAbsent(space, wanted -> new BertEncoder(wanted.name()));
    }

    private record Said(Space space, String text) {}
}
