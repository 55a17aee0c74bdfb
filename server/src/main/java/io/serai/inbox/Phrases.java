package io.serai.inbox;

import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What customers are told around a conversation with a person, in their language; in English where it is not known. */
public final class Phrases {
    private static final Properties ALL = read();

    private Phrases() {}

    /** @param values stand for {@code {0}}, {@code {1}} … */
    public static String say(String what, Language language, Object... values) {
        String text = Optional.ofNullable(ALL.getProperty(what + "." + language.primary()))
                .orElseGet(() -> Objects.requireNonNull(ALL.getProperty(what + ".en"), what));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static Properties read() {
        var all = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("/inbox/phrases.properties")),
                StandardCharsets.UTF_8)) {
            all.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
