package io.serai.channels.email.threads;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a mail is about, without what mail programs put before it. */
public final class Subjects {
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^\\s*(?:(?:re|fwd?|aw|wg|antw|antwort|tr|rv|res|enc|sv|vs|vb|vl|odp|pd|ynt|ilt|rif|r|i|fs|na|továbbítás|válasz|ref|rép|rép\\.|doorst|回复|回覆|答复|答覆|转发|轉寄|轉發|返信|转|回|回信|отв|ответ|пересл|на|відп|πρθ|απ|σχετ|الرد|رد|إعادة توجيه|השב|הועבר|trả lời|chuyển tiếp|bls|trs|atb|a|b|답장|전달|fw)\\s?(?:\\[\\d+\\]|\\(\\d+\\)|\\^\\d+|\\d{1,2})?\\s*[:：]|\\[(?:ext|extern|external|externe?|spam\\??|suspected spam|sender not verified|caution|\\*+spam\\*+)\\]:?|\\*{2,}spam\\*{2,})\\s*");

    private Subjects() {}

    public static String base(String subject) {
        String text = subject.strip();
        for (int times = 0; times < 20; times++) {
            String shorter = PREFIX.matcher(text).replaceFirst("");
            if (shorter.equals(text)) {
                break;
            }
            text = shorter;
        }
        return text.replaceAll("\\s+", " ").strip();
    }

    /** "Re: " before it, once. */
    public static String answer(String subject) {
        String base = base(subject);
        return base.isEmpty() ? "Re:" : "Re: " + base;
    }

    /**
     * Whether a mail in an old thread is about something new. Not when one subject holds the other ("was:", tags that systems add), nor when
     * most words stayed.
     */
    static boolean changed(String before, String now) {
        String old = base(before).toLowerCase(Locale.ROOT);
        String fresh = base(now).toLowerCase(Locale.ROOT);
        if (old.isEmpty() || fresh.isEmpty() || old.contains(fresh) || fresh.contains(old)) {
            return false;
        }
        Set<String> words = words(fresh);
        Set<String> shared = words(old);
        long longer = Math.max(words.size(), shared.size());
        shared.retainAll(words);
        return shared.size() * 2L < longer;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
