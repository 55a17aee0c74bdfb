package io.serai.knowledge.internal.search;

import io.serai.knowledge.Passage;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** How long search and close reading take without the embedding, in processor time of one thread: {@code SearchBench [passages]}. */
public final class SearchBench {
    private static final Random RANDOM = new Random(1);
    private static final int WORDS = 4_000;

    private SearchBench() {}

    public static void main(String[] given) {
        int passages = given.length > 0 ? Integer.parseInt(given[0]) : 5_000;
        var index = new ShopIndex(new RandomEmbedder());
        index.put(java.util.stream.IntStream.range(0, passages)
                .mapToObj(SearchBench::passage)
                .toList());
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        var micros = new ArrayList<Long>();
        for (int i = 0; i < 3_000; i++) {
            String question = text(9) + "?";
            long began = clock.getCurrentThreadCpuTime();
            index.search(question, Language.ENGLISH, 8);
            micros.add((clock.getCurrentThreadCpuTime() - began) / 1_000);
        }
        List<Long> warm = micros.subList(1_000, micros.size()).stream().sorted().toList();
        System.out.printf(
                "%d passages: p50 %.2f ms, p99 %.2f ms of one core%n",
                passages, warm.get(warm.size() / 2) / 1e3, warm.get(warm.size() * 99 / 100) / 1e3);
    }

    private static Indexed passage(int number) {
        String text = text(30) + ". " + text(30) + ". " + text(30) + ".";
        UUID id = new UUID(1, number);
        var passage =
                new Passage(id, id, Passage.Kind.DOCUMENT, "", text, Language.ENGLISH, Map.of(), Map.of(), List.of());
        return new Indexed(passage, List.of(new Entry(Entry.Role.BODY, Language.ENGLISH, text, Optional.of(vector()))));
    }

    /** Few words are frequent and many are rare, as in any language. */
    private static String text(int words) {
        var text = new ArrayList<String>();
        for (int i = 0; i < words; i++) {
            int rank = (int) (WORDS * Math.pow(RANDOM.nextDouble(), 3));
            text.add("w" + Integer.toString(rank, 36) + "o");
        }
        return String.join(" ", text);
    }

    private static float[] vector() {
        var vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (RANDOM.nextGaussian() / Math.sqrt(vector.length));
        }
        return vector;
    }

    private static final class RandomEmbedder implements Embedder {
        private static final Space SPACE = new Space("random", 384);

        @Override
        public Space spaceFor(Language language) {
            return SPACE;
        }

        @Override
        public List<float[]> embed(Space space, List<String> texts) {
            return texts.stream().map(text -> vector()).toList();
        }
    }
}
