package io.serai.brain.internal.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by their names in the shop's usual languages: Germany is Deutschland. */
final class Countries {
    private static final List<String> LANGUAGES =
            List.of("en", "de", "es", "fr", "pt", "it", "nl", "zh", "ja", "ko", "ru", "ar");
    private static final int SHORTEST_NAME = 2;
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String country : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                String name = Locale.of("", country)
                        .getDisplayCountry(Locale.forLanguageTag(language))
                        .toLowerCase(Locale.ROOT);
                if (name.length() >= SHORTEST_NAME && !name.equals(country.toLowerCase(Locale.ROOT))) {
                    NAMES.putIfAbsent(name, country);
                }
            }
        }
    }

    private Countries() {}

    /** @param word in lower case */
    static Optional<String> named(String word) {
        return Optional.ofNullable(NAMES.get(word));
    }

    /** @param text in lower case */
    static Set<String> in(String text) {
        Set<String> countries = new HashSet<>();
        NAMES.forEach((name, country) -> {
            if (text.contains(name)) {
                countries.add(country);
            }
        });
        return countries;
    }
}
