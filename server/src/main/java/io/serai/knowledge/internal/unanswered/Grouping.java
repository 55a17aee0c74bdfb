package io.serai.knowledge.internal.unanswered;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.Embedder;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which questions mean the same. A question joins the theme whose middle it comes nearest to, if that is near enough; a theme that has grown
 * may have come near enough to another to be one with it. So nothing is ever grouped anew from the beginning. The middles are made from the
 * questions' texts, which takes less time than keeping them in step with the encoder that made them.
 */
@Component
class Grouping {
    /** Measured on sentences that the encoder was not trained on: docs/benchmarks.md. */
    static final double JOINS = 0.55;

    static final double IS_ONE = 0.65;

    private static final int REMEMBERED = 20_000;
    private static final int OF_EACH = 100;
    private static final float[] NOWHERE = new float[0];

    private final UnansweredStore store;
    private final Embedder embedder;
    private final Cache<UUID, float[]> middles =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Grouping(UnansweredStore store, Embedder embedder) {
        this.store = store;
        this.embedder = embedder;
    }

    private record Near(Theme theme, double cosine) {}

    Optional<Theme> home(WorkspaceId workspace, String text, List<Theme> themes) {
        return nearest(workspace, vector(text), themes, JOINS);
    }

    /** The theme that this one, having grown, is one with. */
    Optional<Theme> twin(WorkspaceId workspace, Theme grown, List<Theme> themes) {
        List<Theme> alike = themes.stream()
                .filter(other -> !other.id().equals(grown.id()) && other.state() == grown.state())
                .toList();
        return nearest(workspace, middles(workspace, List.of(grown)).getOrDefault(grown.id(), NOWHERE), alike, IS_ONE);
    }

    private Optional<Theme> nearest(WorkspaceId workspace, float[] vector, List<Theme> themes, double least) {
        Map<UUID, float[]> known = middles(workspace, themes);
        return themes.stream()
                .map(theme -> new Near(theme, cosine(vector, known.getOrDefault(theme.id(), NOWHERE))))
                .filter(near -> near.cosine() >= least)
                .max(Comparator.comparingDouble(Near::cosine))
                .map(Near::theme);
    }

    /** These themes have other questions now. */
    void changed(UUID... themes) {
        middles.invalidateAll(List.of(themes));
    }

    private Map<UUID, float[]> middles(WorkspaceId workspace, Collection<Theme> themes) {
        List<UUID> ids = themes.stream().map(Theme::id).toList();
        var known = new HashMap<>(middles.getAllPresent(ids));
        List<UUID> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            store.asked(workspace, unknown, OF_EACH).stream()
                    .collect(Collectors.groupingBy(Asked::theme))
                    .forEach((theme, asked) -> {
                        float[] middle = middle(asked);
                        known.put(theme, middle);
                        middles.put(theme, middle);
                    });
        }
        return known;
    }

    private float[] middle(List<Asked> asked) {
        float[] sum = vector(asked.getFirst().text());
        for (Asked next : asked.subList(1, asked.size())) {
            float[] vector = vector(next.text());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }

    private float[] vector(String text) {
        return embedder.acrossLanguages()
                .map(space -> embedder.embed(space, text))
                .orElse(NOWHERE);
    }

    /** −1 where they cannot be compared. */
    private static double cosine(float[] one, float[] other) {
        if (one.length == 0 || one.length != other.length) {
            return -1;
        }
        double dot = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return ones == 0 || others == 0 ? -1 : dot / Math.sqrt(ones * others);
    }

    /** Those of one theme, the nearest to its middle first. */
    List<Asked> fromTheMiddle(List<Asked> asked) {
        if (asked.isEmpty()) {
            return asked;
        }
        float[] middle = middle(asked);
        Map<UUID, Double> near = new HashMap<>();
        asked.forEach(each -> near.put(each.message(), cosine(vector(each.text()), middle)));
        return asked.stream()
                .sorted(Comparator.comparingDouble((Asked each) -> -near.getOrDefault(each.message(), -1.0)))
                .toList();
    }
}
