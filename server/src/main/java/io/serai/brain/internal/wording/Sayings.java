package io.serai.brain.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer into sentences; put together again they are the answer. */
final class Sayings {
    /** A full stop after a single letter or before a small one ends nothing: "approx. 3 days", "z. B.". */
    private static final Pattern END = Pattern.compile(
            "[。！？；!?؟।]+[”’\"'」』）)]*\\s*|(?<=[\\p{L}\\p{M}\\d)%\"”]{2}|\\d\\s\\p{L}|°\\p{L})\\.+[”’\"')]*(?:\\s+(?=[^\\p{Ll}\\s])|\\s*$)|\\n+");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:approx|no|nr|mr|mrs|ms|dr|vs|ca|sr|sra|inc|ltd|st|tel|max|min|bzw|inkl|incl|ej|art|núm)\\.\\s*$");

    private Sayings() {}

    static List<String> of(String answer) {
        var sentences = new ArrayList<String>();
        Matcher end = END.matcher(answer);
        int start = 0;
        while (end.find()) {
            String sentence = answer.substring(start, end.end());
            if (!ABBREVIATION.matcher(sentence).find()) {
                add(sentence, sentences);
                start = end.end();
            }
        }
        add(answer.substring(start), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence);
        }
    }
}
