package io.serai.orders.internal.upload.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Lists of words out of our resources: {@code meaning: word | word}. */
public final class Words {
    private Words() {}

    /** Words by meaning, plain, in the order of the file. */
    public static Map<String, List<String>> of(String resource) {
        var words = new LinkedHashMap<String, List<String>>();
        text(resource)
                .lines()
                .filter(line -> line.indexOf(':') > 0 && !line.startsWith("#"))
                .forEach(line -> {
                    String meaning = line.substring(0, line.indexOf(':')).strip();
                    List<String> plain = words.computeIfAbsent(meaning, fresh -> new ArrayList<>());
                    for (String word : line.substring(line.indexOf(':') + 1).split("\\|")) {
                        plain.add(plain(word));
                    }
                });
        return words;
    }

    private static String text(String resource) {
        try (InputStream file =
                Objects.requireNonNull(Words.class.getResourceAsStream("/io/serai/orders/" + resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lower case, without accents, with single spaces for everything that is neither letter nor digit. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("(?<=[\\p{IsLatin}])\\p{Mn}+", "")
                .replace("ß", "ss")
                .replace("ı", "i")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}#№]+", " ")
                .strip();
    }
}
