package io.serai.understanding.internal.intents;

import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Texts as vectors, each in the space that its script asks for, with the middle of the space taken out: what all texts have in common says
 * nothing, and without it unlike texts lie at right angles. Beside it, at half the weight, where the text lies in the space of all languages,
 * which hears runs of letters and so forgives what is misspelt.
 */
final class Meanings {
    /** Ordinary sentences about anything: they hold the middle in place where there are few examples. */
    private static final Map<Language, List<String>> ORDINARY = Map.of(
            Language.ENGLISH,
            List.of(
                    "where is it?",
                    "I need some help please",
                    "what is the weather like tomorrow",
                    "can you tell me a joke",
                    "my brother lives in Canada",
                    "how much does it cost?",
                    "thank you very much",
                    "the meeting is on Monday",
                    "I don't understand this",
                    "please change my address",
                    "who won the game yesterday",
                    "the screen stays black when I turn it on"),
            Language.CHINESE,
            List.of(
                    "在哪里？",
                    "请帮帮我",
                    "明天天气怎么样",
                    "讲个笑话吧",
                    "我弟弟住在加拿大",
                    "多少钱？",
                    "非常感谢",
                    "周一开会",
                    "我不明白",
                    "请改一下我的地址",
                    "昨天谁赢了",
                    "打开后屏幕是黑的"));

    private static final int WEIGHT_OF_ORDINARY = 40;
    private static final double WEIGHT_BESIDE = 0.5;

    private final Embedder embedder;
    private final Optional<Space> across;
    private final Optional<Space> beside;
    private final Map<Space, float[]> middles = new HashMap<>();
    private final Map<Space, Integer> offsets = new HashMap<>();
    private int dimensions;

    Meanings(Embedder embedder) {
        this.embedder = embedder;
        this.across = Optional.empty();
        this.beside = embedder.acrossLanguages();
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            Space space = embedder.spaceFor(language);
            if (offsets.putIfAbsent(space, dimensions) == null) {
                dimensions += space.dimensions();
            }
        }
        beside.ifPresent(space -> {
            offsets.put(space, dimensions);
            dimensions += space.dimensions();
        });
    }

    /** All in the one space in which texts of different languages can be compared. */
    Meanings(Embedder embedder, Space across) {
        this.embedder = embedder;
        this.across = Optional.of(across);
        this.beside = Optional.empty();
        this.dimensions = across.dimensions();
        offsets.put(across, 0);
    }

    /**
     * A text's place: in which space, and where.
     *
     * @param beside where it lies in the space of all languages; of no length where that is not looked at
     */
    record Place(Space space, float[] vector, float[] beside) {
        /** The cosine; texts of different spaces have nothing in common that could be measured. */
        float near(Place other) {
            return space.equals(other.space) ? dot(vector, other.vector) + dot(beside, other.beside) : 0;
        }
    }

    int dimensions() {
        return dimensions;
    }

    Features features(Place place) {
        var own = Features.dense(place.vector(), offsets.getOrDefault(place.space(), 0));
        return beside.map(space -> own.and(Features.dense(place.beside(), offsets.getOrDefault(space, 0))))
                .orElse(own);
    }

    /** The places of examples; from then on, the middle is theirs. */
    List<Place> learn(List<String> texts) {
        List<Place> raw = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> raw(texts.get(i)))
                .toList();
        for (Space space : offsets.keySet()) {
            middles.put(space, middle(space, raw));
        }
        beside.ifPresent(space -> middles.put(space, middleBeside(space, raw)));
        return raw.stream().map(this::centred).toList();
    }

    Place of(String text) {
        return centred(raw(text));
    }

    private Place raw(String text) {
        Space space = across.orElseGet(() -> embedder.spaceFor(languageOf(text)));
        float[] other = beside.map(all -> embedder.embed(all, text)).orElseGet(() -> new float[0]);
        return new Place(space, embedder.embed(space, text), other);
    }

    private static Language languageOf(String text) {
        long east = text.codePoints().filter(Meanings::eastAsian).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        return east * 5 > letters ? Language.CHINESE : Language.ENGLISH;
    }

    private static boolean eastAsian(int c) {
        return Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
    }

    private float[] middle(Space space, List<Place> places) {
        List<float[]> here = places.stream()
                .filter(place -> place.space().equals(space))
                .map(Place::vector)
                .toList();
        List<float[]> ordinary = here.isEmpty()
                ? List.of()
                : ordinary().stream()
                        .filter(place -> place.space().equals(space))
                        .map(Place::vector)
                        .toList();
        return middle(space, here, ordinary);
    }

    private float[] middleBeside(Space space, List<Place> places) {
        List<float[]> ordinary = ordinary().stream().map(Place::beside).toList();
        return middle(space, places.stream().map(Place::beside).toList(), places.isEmpty() ? List.of() : ordinary);
    }

    private List<Place> ordinary() {
        return ORDINARY.values().stream().flatMap(List::stream).map(this::raw).toList();
    }

    private static float[] middle(Space space, List<float[]> here, List<float[]> ordinary) {
        var middle = new float[space.dimensions()];
        here.forEach(vector -> add(middle, vector, 1f));
        ordinary.forEach(vector -> add(middle, vector, (float) WEIGHT_OF_ORDINARY / ordinary.size()));
        float all = Math.max(1, here.size() + (ordinary.isEmpty() ? 0 : WEIGHT_OF_ORDINARY));
        for (int i = 0; i < middle.length; i++) {
            middle[i] /= all;
        }
        return middle;
    }

    private Place centred(Place place) {
        double all = beside.isPresent() ? Math.sqrt(1 + WEIGHT_BESIDE * WEIGHT_BESIDE) : 1;
        float[] other = beside.map(space -> centred(space, place.beside(), WEIGHT_BESIDE / all))
                .orElseGet(place::beside);
        return new Place(place.space(), centred(place.space(), place.vector(), 1 / all), other);
    }

    private float[] centred(Space space, float[] raw, double length) {
        float[] vector = raw.clone();
        add(vector, middles.getOrDefault(space, new float[vector.length]), -1);
        float scale = (float) (length / Math.max(1e-6, Math.sqrt(dot(vector, vector))));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private static void add(float[] to, float[] what, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    /** Four sums side by side, since a single one would have to wait for itself. */
    static float dot(float[] a, float[] b) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            one += a[i] * b[i];
            two += a[i + 1] * b[i + 1];
            three += a[i + 2] * b[i + 2];
            four += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            one += a[i] * b[i];
        }
        return one + two + three + four;
    }
}
