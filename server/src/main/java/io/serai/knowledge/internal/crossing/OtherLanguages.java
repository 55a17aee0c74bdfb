package io.serai.knowledge.internal.crossing;

import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.util.VectorUtil;

/**
 * Passages by what they mean in any language. A passage that has a text in the question's language is found there, and never here. Vectors
 * are made anew from the texts, which takes less time than reading them. Not safe for use by several threads while it changes.
 */
public final class OtherLanguages {
    /** Of an answer or a piece of a document; what matters is said before. */
    private static final int MOST_SENTENCES = 16;

    private static final int HANDFUL = 5;

    private final Embedder embedder;
    private final Map<UUID, Held> passages = new HashMap<>();

    public OtherLanguages(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * @param asks whether it is a way of asking, with one sentence; else it is what is said
     * @param own the whole text in the space of its own language, once it is known
     */
    public record Text(Language language, boolean asks, List<String> sentences, Optional<float[]> own) {}

    /**
     * A passage, and how near it comes to the question, as cosines: the nearest way of asking, and the nearest one or two sentences of what
     * it says; NaN where it has none.
     */
    public record Near(UUID passage, double asked, double said) {
        public double nearest() {
            return Double.isNaN(asked) ? said : asked;
        }
    }

    private record Held(Set<Language> languages, List<float[]> asked, List<float[]> said) {}

    public void put(UUID passage, List<Text> texts) {
        embedder.acrossLanguages().ifPresent(space -> passages.put(passage, held(texts, space)));
    }

    private Held held(List<Text> texts, Space space) {
        var asked = new ArrayList<float[]>();
        var said = new ArrayList<String>();
        for (Text text : texts) {
            if (text.asks()) {
                text.sentences().forEach(sentence -> asked.add(asking(sentence, text, space)));
            } else {
                said.addAll(windows(text.sentences()));
            }
        }
        Set<Language> languages =
                texts.stream().map(text -> text.language().primary()).collect(Collectors.toSet());
        return new Held(languages, asked, embedder.embed(space, said));
    }

    /** Two witnesses see better than one: the middle between what both models make of it, where there are two. */
    private float[] asking(String sentence, Text text, Space space) {
        float[] vector = embedder.embed(space, sentence);
        text.own().flatMap(own -> embedder.carriedAcross(text.language(), own)).ifPresent(carried -> {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (vector[i] + carried[i]) / 2;
            }
        });
        return vector;
    }

    /** Each sentence by itself, and with the one after it: an answer is often spread over two. */
    private static List<String> windows(List<String> sentences) {
        var windows = new ArrayList<String>();
        int count = Math.min(MOST_SENTENCES, sentences.size());
        for (int i = 0; i < count; i++) {
            windows.add(sentences.get(i));
            if (i + 1 < count) {
                windows.add(sentences.get(i) + " " + sentences.get(i + 1));
            }
        }
        return windows;
    }

    public void remove(UUID passage) {
        passages.remove(passage);
    }

    public boolean isIn(UUID passage, Language language) {
        Held held = passages.get(passage);
        return held != null && held.languages().contains(language.primary());
    }

    /** The passages that have no text in the question's language, the nearest first. */
    public List<Near> nearest(String question, Language language) {
        Language spoken = language.primary();
        if (embedder.acrossLanguages().isEmpty() || isSpokenHere(spoken)) {
            return List.of();
        }
        float[] vector = embedder.embed(embedder.acrossLanguages().orElseThrow(), question);
        var near = new ArrayList<Near>();
        passages.forEach((id, held) -> {
            if (!held.languages().contains(spoken)) {
                near.add(new Near(id, nearest(vector, held.asked()), nearest(vector, held.said())));
            }
        });
        near.sort(Comparator.comparingDouble(Near::nearest).reversed());
        return near;
    }

    /** A shop that has written one passage in twenty in a language, and more than a handful, has said in it what there is to say. */
    private boolean isSpokenHere(Language spoken) {
        long written = passages.values().stream()
                .filter(held -> held.languages().contains(spoken))
                .count();
        return written == passages.size() || written >= HANDFUL && written * 20 >= passages.size();
    }

    private static double nearest(float[] vector, List<float[]> others) {
        double nearest = Double.NaN;
        for (float[] other : others) {
            double cosine = VectorUtil.dotProduct(vector, other);
            nearest = Double.isNaN(nearest) ? cosine : Math.max(nearest, cosine);
        }
        return nearest;
    }
}
