package io.serai.models.internal.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.Embedder;
import io.serai.models.internal.sentences.ModelFile;
import io.serai.models.internal.sentences.SentenceEncoder;
import io.serai.shared.Language;
import io.serai.storage.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The embedder that needs nothing from outside: BGE small for English and other scripts, BGE small for Chinese, and across languages the
 * sentence encoder of our own.
 */
@Component
class BundledEmbedder implements Embedder, AutoCloseable {
    private static final Space GENERAL = new Space("bge-small-en-v1.5-q", 384);
    private static final Space CHINESE = new Space("bge-small-zh-v1.5-q", 512);
    private static final int REMEMBERED = 4_000;
    private static final int LONGEST_REMEMBERED = 300;

    private final Map<Space, BertEncoder> encoders = new ConcurrentHashMap<>();
    private final Cache<Said, float[]> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Path folder;
    private final SentenceSettings settings;
    private volatile @Nullable Optional<Across> across;
    private volatile @Nullable Thread warmUp;

    /** @param home where the encoder of our own is unpacked; tools without one use the folder for temporary files */
    BundledEmbedder(Optional<Home> home, Optional<SentenceSettings> settings) {
        this.settings = settings.orElse(SentenceSettings.BUNDLED);
        this.folder = home.map(Home::modelFolder)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "serai-models"));
    }

    /** Models load beside the start, so that the first question does not wait for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        warmUp = Thread.ofPlatform().daemon().name("embedder-warm-up").start(() -> {
            embed(GENERAL, "warm up");
            embed(CHINESE, "预热");
            across();
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
    public Optional<Space> acrossLanguages() {
        return across().map(Across::space);
    }

    @Override
    public Optional<float[]> carriedAcross(Language language, float[] vector) {
        return language.primary().equals(Language.ENGLISH) && vector.length == GENERAL.dimensions()
                ? across().flatMap(Across::fromTeacher).map(turn -> turn.apply(vector))
                : Optional.empty();
    }

    @Override
    public boolean knowsWord(String word) {
        return encoder(GENERAL).knows(word);
    }

    private Optional<Across> across() {
        Optional<Across> found = across;
        if (found == null) {
            synchronized (encoders) {
                found = across;
                if (found == null) {
                    found = settings.operators().map(own -> Across.of(own, settings.prefix()));
                    found = found.or(() -> ModelFile.bundled(folder).map(Across::of));
                    across = found;
                }
            }
        }
        return found;
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
        if (space.name().startsWith(Across.NAME)) {
            return across().orElseThrow().encode().apply(text);
        }
        if (text.length() > LONGEST_REMEMBERED) {
            return encoder(space).encode(text);
        }
        return remembered.get(
                new Said(space, text), said -> encoder(said.space()).encode(said.text()));
    }

    private BertEncoder encoder(Space space) {
        return encoders.computeIfAbsent(space, wanted -> BertEncoder.bundled(wanted.name()));
    }

    /**
     * The name says which model it is, so that vectors kept somewhere are never compared with those of another.
     *
     * @param fromTeacher turns vectors of the English model, by which the encoder of our own was taught
     */
    private record Across(Space space, Function<String, float[]> encode, Optional<UnaryOperator<float[]>> fromTeacher) {
        static final String NAME = "across-languages-";

        static Across of(Path bundled) {
            var encoder = new SentenceEncoder(bundled);
            return new Across(
                    new Space(NAME + ModelFile.edition(), encoder.dimensions()),
                    encoder::encode,
                    Optional.of(encoder::fromTeacher));
        }

        static Across of(Path operators, String prefix) {
            var encoder = new OperatorsEncoder(operators, prefix);
            return new Across(
                    new Space(NAME + encoder.edition(), encoder.encode("dimensions").length),
                    encoder::encode,
                    Optional.empty());
        }
    }

    private record Said(Space space, String text) {}
}
