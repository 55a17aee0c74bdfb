package io.serai.understanding.internal.moods;

import io.serai.shared.Language;
import io.serai.understanding.Mood;
import io.serai.understanding.Mood.Emotion;
import io.serai.understanding.Mood.Urgency;
import io.serai.understanding.Moodiness;
import io.serai.understanding.internal.moods.Lexicon.Hit;
import io.serai.understanding.internal.moods.Lexicon.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Words of feeling, weighed: turned round by a "not" before them (after them in Japanese and others), strengthened by a "very", capitals and
 * exclamation marks. Praise for something that went wrong is mockery, and mockery is anger.
 */
@Component
class Moods implements Moodiness {
    private static final List<String> SPOKEN = List.of(
            "en", "zh", "es", "de", "fr", "ja", "pt", "it", "nl", "ru", "ar", "ko", "tr", "vi", "th", "id", "hi");
    /** Where "not" follows what it denies: 満足していない, 만족하지 않다, memnun değilim, खुश नहीं. */
    private static final Set<String> DENIED_AFTERWARDS = Set.of("ja", "ko", "tr", "hi");

    private static final Set<String> CLOSE_TOGETHER = Set.of("zh", "ja", "th", "ko");
    private static final double ENOUGH = 0.95;
    private static final int REACH = 18;
    private static final int REACH_EAST = 4;
    private static final Pattern ANGRY_SIGNS = Pattern.compile("[😠😡🤬👿💢🖕👎🤮😤]|>:\\(");
    private static final Pattern WORRIED_SIGNS =
            Pattern.compile("[😟😢😭😰😨😱😥😓🥺😞😔☹🙁💔😩😫]|[:;]['’]?-?\\(|T_T|QAQ");
    private static final Pattern HAPPY_SIGNS =
            Pattern.compile("[😀😁😂🤣😃😄😊😍🥰😘🎉❤💕💖👍🙏😎🤩☺🙂💯✨👏]|(?<![0-9])[:;=]-?[)D]|\\^_?\\^");
    private static final Pattern MOCKING_SIGNS =
            Pattern.compile("[🙄😒🙃]|(?i)(?<!\\p{L})/s(?!\\p{L})|#sarcas|👏 ?👏 ?👏");
    private static final Pattern SHOUTING = Pattern.compile("(?:\\b\\p{Lu}{3,}\\b\\W*){3,}");
    private static final Pattern INSISTING = Pattern.compile("[!！]{2,}|[?？]{3,}|[!?！？]{3,}");

    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    /** Text in a language of which we know no words is still heard by its signs. */
    @Override
    public Mood of(String text, Language language) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        String tag = language.primary().value();
        boolean known = SPOKEN.contains(tag);
        var tally = new Tally();
        if (known) {
            words(lower, lexicon(tag), tag, tally);
        }
        signs(text, tally);
        boolean urgent = known && !lexicon(tag).hits(Part.URGENT, lower).isEmpty();
        Emotion emotion = tally.strongest();
        double share = tally.share(emotion);
        return new Mood(emotion, urgent ? Urgency.HIGH : Urgency.NORMAL, share);
    }

    private Lexicon lexicon(String tag) {
        return lexicons.computeIfAbsent(tag, Lexicon::of);
    }

    private static void words(String text, Lexicon lexicon, String tag, Tally tally) {
        List<Hit> not = lexicon.hits(Part.NOT, text);
        List<Hit> very = lexicon.hits(Part.VERY, text);
        var near = new Nearness(text, tag, not, very);
        lexicon.hits(Part.ANGRY, text).forEach(hit -> tally.angry(near.weight(hit), near.denied(hit)));
        lexicon.hits(Part.WORRIED, text).forEach(hit -> tally.worried(near.weight(hit), near.denied(hit)));
        lexicon.hits(Part.HAPPY, text).forEach(hit -> tally.happy(near.weight(hit), near.denied(hit)));
        boolean unlucky = !lexicon.hits(Part.UNLUCKY, text).isEmpty();
        boolean mocking = !lexicon.hits(Part.MOCK, text).isEmpty();
        tally.luck(unlucky, mocking);
    }

    private static void signs(String text, Tally tally) {
        ANGRY_SIGNS.matcher(text).results().limit(3).forEach(sign -> tally.angry(1.6, false));
        WORRIED_SIGNS.matcher(text).results().limit(3).forEach(sign -> tally.worried(1.3, false));
        HAPPY_SIGNS.matcher(text).results().limit(3).forEach(sign -> tally.happy(1.2, false));
        if (MOCKING_SIGNS.matcher(text).find()) {
            tally.luck(true, true);
        }
        if (SHOUTING.matcher(text).find()) {
            tally.louder(1.4);
        }
        if (INSISTING.matcher(text).find()) {
            tally.louder(1.2);
        }
    }

    /** What stands close enough to a word to change it. */
    private record Nearness(String text, String tag, List<Hit> not, List<Hit> very) {
        boolean denied(Hit hit) {
            return not.stream()
                    .anyMatch(word -> DENIED_AFTERWARDS.contains(tag) ? follows(word, hit) : precedes(word, hit));
        }

        double weight(Hit hit) {
            return very.stream().anyMatch(word -> precedes(word, hit)) ? hit.weight() * 1.3 : hit.weight();
        }

        private boolean precedes(Hit word, Hit hit) {
            int reach = CLOSE_TOGETHER.contains(tag) ? REACH_EAST : REACH;
            return word.end() <= hit.start()
                    && hit.start() - word.end() <= reach
                    && text.substring(word.end(), hit.start()).chars().noneMatch(c -> ".,;!?，。；！？\n".indexOf(c) >= 0);
        }

        private boolean follows(Hit word, Hit hit) {
            return word.start() >= hit.end() && word.start() - hit.end() <= REACH_EAST;
        }
    }

    /** The sums. */
    private static final class Tally {
        private double angry;
        private double worried;
        private double happy;
        private boolean mocked;

        void angry(double weight, boolean denied) {
            angry += denied ? -0.5 * weight : weight;
        }

        void worried(double weight, boolean denied) {
            worried += denied ? -0.7 * weight : weight;
        }

        /** "not happy" is no joy but displeasure. */
        void happy(double weight, boolean denied) {
            happy += denied ? -0.5 * weight : weight;
            angry += denied ? 0.8 * weight : 0;
        }

        /** Nobody is glad of a delay: joy beside bad luck is believed half, and mockery not at all. */
        void luck(boolean unlucky, boolean mocking) {
            if (mocking && (unlucky || happy > 0)) {
                angry += 1 + Math.max(0, happy) * (unlucky ? 0.8 : 0.3);
                happy = unlucky ? 0 : happy * 0.4;
                mocked = true;
            } else if (unlucky && !mocked) {
                happy *= 0.7;
            }
        }

        void louder(double factor) {
            angry *= factor;
            happy *= factor;
            angry += angry > 0 || happy > 0 || worried > 0 ? 0 : 0.4;
        }

        Emotion strongest() {
            double most = Math.max(angry, Math.max(worried, happy));
            if (most < ENOUGH) {
                return Emotion.NEUTRAL;
            }
            return most == angry ? Emotion.ANGRY : most == worried ? Emotion.WORRIED : Emotion.HAPPY;
        }

        double share(Emotion emotion) {
            double all = Math.max(0, angry) + Math.max(0, worried) + Math.max(0, happy) + 0.5;
            return switch (emotion) {
                case ANGRY -> angry / all;
                case WORRIED -> worried / all;
                case HAPPY -> happy / all;
                case NEUTRAL -> 0.5 / all;
            };
        }
    }
}
