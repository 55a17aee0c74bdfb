package io.serai.surveys.internal;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What a survey says and understands. */
public final class SurveyWords {
    private static final Properties ALL = read();
    private static final List<String> FACES = List.of("😡", "🙁", "😐", "🙂", "😍");

    private SurveyWords() {}

    /** In the customer's language; in English where we do not speak it. */
    public static String say(String what, Language language) {
        return Optional.ofNullable(ALL.getProperty(what + "." + language.primary()))
                .orElseGet(() -> Objects.requireNonNull(ALL.getProperty(what + ".en"), what));
    }

    public static String label(int rating, boolean smileys) {
        return smileys ? FACES.get(rating - 1) + " " + rating : Integer.toString(rating);
    }

    /** A rating that stands alone: a digit in whatever script, a face, or stars; {@code 4/5} too. */
    static Optional<Integer> rating(String said) {
        String plain =
                Normalizer.normalize(said.strip(), Normalizer.Form.NFKC).replaceAll("[\\uFE0F\\u20E3\\s.!！。]", "");
        for (int i = 0; i < FACES.size(); i++) {
            if (plain.equals(FACES.get(i)) || plain.equals(FACES.get(i) + (i + 1))) {
                return Optional.of(i + 1);
            }
        }
        if (plain.matches("[⭐★]{1,5}")) {
            return Optional.of(plain.length());
        }
        String number =
                plain.endsWith("/5") ? plain.substring(0, plain.length() - 2) : plain.replaceFirst("[分星点점]$", "");
        return number.length() == 1 && Character.isDigit(number.charAt(0))
                ? Optional.of(Character.digit(number.charAt(0), 10)).filter(digit -> digit >= 1 && digit <= 5)
                : Optional.empty();
    }

    private static Properties read() {
        var all = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(SurveyWords.class.getResourceAsStream("/surveys/words.properties")),
                StandardCharsets.UTF_8)) {
            all.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
