package io.serai.understanding.internal.intents;

import io.serai.models.Embedder;
import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Texts as vectors, each in the space that its script asks for, with the middle of the space taken out: what all texts have in common says
 * nothing, and without it unlike texts lie at right angles.
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

    private final Embedder embedder;
    private final Optional<Space> across;
    private final Map<Space, float[]> middles = new HashMap<>();
    private final Map<Space, Integer> offsets = new HashMap<>();
    private int dimensions;

    Meanings(Embedder embedder) {
        this.embedder = embedder;
        this.across = Optional.empty();
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            Space space = embedder.spaceFor(language);
            if (offsets.putIfAbsent(space, dimensions) == null) {
                dimensions += space.dimensions();
            }
        }
    }

    /** All in the one space in which texts of different languages can be compared. */
    Meanings(Embedder embedder, Space across) {
        this.embedder = embedder;
        this.across = Optional.of(across);
        this.dimensions = across.dimensions();
        offsets.put(across, 0);
    }

    /** A text's place: in which space, and where. */
    record Place(Space space, float[] vector) {
        /** The cosine; texts of different spaces have nothing in common that could be measured. */
        float near(Place other) {
            return space.equals(other.space) ? dot(vector, other.vector) : 0;
        }
    }

    int dimensions() {
        return dimensions;
    }

    Features features(Place place) {
        return Features.dense(place.vector(), offsets.getOrDefault(place.space(), 0));
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
        return raw.stream().map(this::centred).toList();
    }

    Place of(String text) {
        return centred(raw(text));
    }

    private Place raw(String text) {
        Space space = across.orElseGet(() -> embedder.spaceFor(languageOf(text)));
        return new Place(space, embedder.embed(space, text));
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
        List<Place> here =
                places.stream().filter(place -> place.space().equals(space)).toList();
        var ordinary = new ArrayList<Place>();
        if (!here.isEmpty()) {
            ORDINARY.values().stream()
                    .flatMap(List::stream)
                    .map(this::raw)
                    .filter(place -> place.space().equals(space))
                    .forEach(ordinary::add);
        }
        var middle = new float[space.dimensions()];
        here.forEach(place -> add(middle, place.vector(), 1f));
        ordinary.forEach(place -> add(middle, place.vector(), (float) WEIGHT_OF_ORDINARY / ordinary.size()));
        float all = Math.max(1, here.size() + (ordinary.isEmpty() ? 0 : WEIGHT_OF_ORDINARY));
        for (int i = 0; i < middle.length; i++) {
            middle[i] /= all;
        }
        return middle;
    }

    private Place centred(Place place) {
        float[] vector = place.vector().clone();
        add(vector, middles.getOrDefault(place.space(), new float[vector.length]), -1);
        float length = (float) Math.max(1e-6, Math.sqrt(dot(vector, vector)));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return new Place(place.space(), vector);
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
