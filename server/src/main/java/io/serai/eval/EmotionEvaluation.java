package io.serai.eval;

import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.understanding.Mood.Emotion;
import io.serai.understanding.Moodiness;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often a mood is heard rightly. Labels of other sets are taken for the four that there are; what fits none is left out. */
final class EmotionEvaluation implements Evaluation {
    private static final Map<Emotion, String> NAMES = Map.of(
            Emotion.ANGRY,
            "ang(er|ry)|annoy\\w*|disgust\\w*|rage|furious|frustrat\\w*|disapprov\\w*|hostile|hate|irritat\\w*|dissatisf\\w*|complaint|negative|愤怒|生气|厌恶|负面",
            Emotion.WORRIED,
            "sad(ness)?|fear\\w*|afraid|worr(ied|y)|anxi\\w+|nervous\\w*|grief|disappoint\\w*|remorse|scared|distress|concern\\w*|悲伤|恐惧|担心|难过",
            Emotion.HAPPY,
            "joy\\w*|happ(y|iness)|love|positive|excite\\w*|gratitude|grateful|admiration|amusement|approval|caring|optimism|pride|relief|satisf\\w+|pleased|高兴|喜悦|喜欢|正面",
            Emotion.NEUTRAL,
            "neutral|none|no emotion|others?|calm|中性");

    @Override
    public String name() {
        return "emotion";
    }

    @Override
    public String usage() {
        return "--file FILE";
    }

    @Override
    public Report run(Arguments arguments) {
        List<Rows.Labelled> rows = Rows.labelled(arguments.path("file"));
        try (Parts parts = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.understanding.internal.intents",
                "io.serai.understanding.internal.moods")) {
            return measured(parts.get(Moodiness.class), parts.get(Languages.class), rows);
        }
    }

    private static Report measured(Moodiness moods, Languages languages, List<Rows.Labelled> rows) {
        moods.of("warm up", Language.ENGLISH);
        Map<Emotion, Map<Emotion, Integer>> table = new EnumMap<>(Emotion.class);
        Map<String, Integer> skipped = new TreeMap<>();
        int urgent = 0;
        long began = System.nanoTime();
        for (Rows.Labelled row : rows) {
            Optional<Emotion> truth = emotion(row.label());
            if (truth.isEmpty()) {
                skipped.merge(row.label(), 1, Integer::sum);
                continue;
            }
            Language language = languages.detect(row.text(), Optional.empty()).language();
            var heard = moods.of(row.text(), language);
            urgent += heard.urgency() == io.serai.understanding.Mood.Urgency.HIGH ? 1 : 0;
            table.computeIfAbsent(truth.get(), emotion -> new EnumMap<>(Emotion.class))
                    .merge(heard.emotion(), 1, Integer::sum);
        }
        double milliseconds = (System.nanoTime() - began) / 1e6 / rows.size();
        Report report = report(table, skipped);
        return report.figure("heard as urgent", urgent).figure("ms per text", milliseconds);
    }

    private static Report report(Map<Emotion, Map<Emotion, Integer>> table, Map<String, Integer> skipped) {
        int all = 0;
        int right = 0;
        double f1 = 0;
        var report = new Report();
        var rows = report.table("by emotion", "emotion", "texts", "recall", "precision", "heard as");
        for (var entry : table.entrySet()) {
            Emotion emotion = entry.getKey();
            int own = entry.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            int found = entry.getValue().getOrDefault(emotion, 0);
            int said = table.values().stream()
                    .mapToInt(heard -> heard.getOrDefault(emotion, 0))
                    .sum();
            all += own;
            right += found;
            f1 += 2.0 * found / (own + said);
            rows.row(
                    emotion.name().toLowerCase(Locale.ROOT),
                    own,
                    (double) found / own,
                    said == 0 ? 0.0 : (double) found / said,
                    entry.getValue().toString().toLowerCase(Locale.ROOT));
        }
        report.figure("texts", all)
                .figure("accuracy", all == 0 ? 0.0 : (double) right / all)
                .figure("macro-F1", table.isEmpty() ? 0.0 : f1 / table.size())
                .figure("left out (labels that are none of the four)", skipped.toString());
        return report;
    }

    static Optional<Emotion> emotion(String label) {
        String plain = label.toLowerCase(Locale.ROOT).strip();
        return NAMES.entrySet().stream()
                .filter(name -> plain.matches(name.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
