package io.serai.language.internal.translation;

import static io.serai.language.internal.translation.guarding.Guarded.MARK;

import io.serai.language.Translation;
import io.serai.language.Translation.Manner;
import io.serai.language.internal.translation.ProvidersInOrder.Said;
import io.serai.language.internal.translation.guarding.Guarded;
import io.serai.language.internal.translation.guarding.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Asks until what must stay has stayed: the whole text, then sentence by sentence, then only the words between the marks. Whatever comes back with a
 * mark lost, doubled or made up is never used.
 */
final class Faithfully {
    private final Function<List<String>, List<Said>> ask;

    Faithfully(Function<List<String>, List<Said>> ask) {
        this.ask = ask;
    }

    /** With its marks still in it; {@code text} is empty where there is none, with why. */
    record Outcome(String text, String by, Manner manner, Translation why) {
        private static Outcome of(String text, String by, Manner manner) {
            return new Outcome(text, by, manner, new Translation.Refused(by));
        }

        private static Outcome none(Translation why) {
            return new Outcome("", "", Manner.WHOLE, why);
        }

        boolean found() {
            return !text.isEmpty();
        }
    }

    List<Outcome> all(List<Guarded> texts) {
        List<Said> said = ask.apply(texts.stream().map(Guarded::text).toList());
        var outcomes = new ArrayList<Outcome>();
        for (int at = 0; at < texts.size(); at++) {
            outcomes.add(one(texts.get(at), said.get(at)));
        }
        return outcomes;
    }

    private Outcome one(Guarded text, Said said) {
        if (said.text().isEmpty()) {
            return Outcome.none(new Translation.Failed(said.trouble()));
        }
        String translated = ProvidersInOrder.edged(text.text(), said.text().get());
        return text.restored(translated).isPresent()
                ? Outcome.of(translated, said.by(), Manner.WHOLE)
                : bySentences(text, said.by());
    }

    private Outcome bySentences(Guarded text, String by) {
        List<Guarded> sentences =
                Sentences.of(text.text()).stream().map(text::part).toList();
        if (sentences.size() < 2) {
            return byPieces(text, by);
        }
        List<Said> said = ask.apply(sentences.stream().map(Guarded::text).toList());
        var whole = new StringBuilder();
        var manner = Manner.WHOLE;
        for (int at = 0; at < sentences.size(); at++) {
            Guarded sentence = sentences.get(at);
            String translated = said.get(at)
                    .text()
                    .map(words -> ProvidersInOrder.edged(sentence.text(), words))
                    .orElse("");
            if (translated.isEmpty() || sentence.restored(translated).isEmpty()) {
                Outcome pieces = byPieces(sentence, by);
                if (!pieces.found()) {
                    return pieces;
                }
                translated = pieces.text();
                manner = Manner.PIECES;
            }
            whole.append(translated);
        }
        return Outcome.of(whole.toString(), by, manner);
    }

    /** The marks stay where they were; the words between them are translated for themselves. */
    private Outcome byPieces(Guarded text, String by) {
        List<String> pieces = between(text.text());
        List<String> words = pieces.stream().filter(Faithfully::says).toList();
        List<Said> said = words.isEmpty() ? List.of() : ask.apply(words);
        var whole = new StringBuilder();
        int next = 0;
        for (String piece : pieces) {
            if (!says(piece)) {
                whole.append(piece);
                continue;
            }
            Said one = said.get(next++);
            if (one.text().isEmpty()) {
                return Outcome.none(new Translation.Failed(one.trouble()));
            }
            whole.append(ProvidersInOrder.edged(piece, one.text().get()));
        }
        boolean kept = text.restored(whole.toString()).isPresent();
        return kept ? Outcome.of(whole.toString(), by, Manner.PIECES) : Outcome.none(new Translation.Refused(by));
    }

    private static boolean says(String piece) {
        return !MARK.matcher(piece).matches() && piece.codePoints().anyMatch(Character::isLetter);
    }

    private static List<String> between(String text) {
        var pieces = new ArrayList<String>();
        Matcher marks = MARK.matcher(text);
        int end = 0;
        while (marks.find()) {
            pieces.add(text.substring(end, marks.start()));
            pieces.add(marks.group());
            end = marks.end();
        }
        pieces.add(text.substring(end));
        return pieces;
    }
}
