package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Email addresses. */
final class Emails implements Finder {
    private static final Pattern ADDRESS = Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}+@"
            + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    @Override
    public List<Entity> in(Utterance said, String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> new Entity(
                        Entity.Kind.EMAIL,
                        found.start(),
                        found.end(),
                        found.group(),
                        found.group().toLowerCase(Locale.ROOT),
                        0.99))
                .toList();
    }
}
