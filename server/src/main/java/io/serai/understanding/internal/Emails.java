package io.serai.understanding.internal;

import io.serai.understanding.Entity;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Email addresses. */
final class Emails {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{Alnum}._%+-])[\\p{Alnum}][\\p{Alnum}._%+-]{0,63}@(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+\\p{Alpha}{2,24}");

    List<Entity> in(String text) {
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
