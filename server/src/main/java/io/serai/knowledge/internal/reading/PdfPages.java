package io.serai.knowledge.internal.reading;

import io.serai.models.PdfText;
import io.serai.shared.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/** A PDF file as plain text: the lines of a page are what fitted in its width, so they are put together again to paragraphs. */
final class PdfPages {
    private static final int MOST_LETTERS = 3_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Where a word was cut at the end of a line. */
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{Ll})-\n(?=\\p{Ll})");

    /** Scripts without spaces have none at the end of a line either. */
    private static final Pattern BETWEEN_IDEOGRAPHS = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}，。、；：])\n(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    /** Anything but the items of a list, each of which stays a line of its own. */
    private static final Pattern WITHIN = Pattern.compile("(?<!\n)\n(?![\n•·▪–*-]|\\d{1,2}[.)]\\s)");

    private PdfPages() {}

    static String text(byte[] bytes) {
        if (bytes.length > FileBytes.MOST_BYTES) {
            throw new Problem(
                    Problem.Code.TOO_LARGE,
                    "The file is larger than 5 MB. Split it, or leave out what no customer asks.");
        }
        if (!PdfText.isPdf(bytes)) {
            throw Problem.invalid("This is not a PDF file, whatever it is called.");
        }
        String text = read(bytes);
        if (text.isBlank()) {
            throw Problem.invalid(
                    "There is no text in this PDF file, only pictures of it. Save it from where it was written, not from a scanner.");
        }
        String joined = HYPHEN.matcher(text).replaceAll("");
        joined = BETWEEN_IDEOGRAPHS.matcher(joined).replaceAll("");
        return WITHIN.matcher(joined).replaceAll(" ");
    }

    private static String read(byte[] bytes) {
        try {
            return PdfText.of(bytes, MOST_LETTERS, LONGEST);
        } catch (IOException unreadable) {
            throw Problem.invalid("This PDF file is broken, or locked with a password. Save it again without one.");
        }
    }
}
