package io.serai.orders.internal.upload.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries by what they are called in the languages that our users' files are written in. */
final class Countries {
    static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String language : "en zh zh-TW de fr es it pt nl pl ru ja ko tr vi th id ar sv da cs".split(" ")) {
            Locale in = Locale.forLanguageTag(language);
            for (String code : Locale.getISOCountries()) {
                String name = Locale.of("", code).getDisplayCountry(in).toLowerCase(Locale.ROOT);
                BY_NAME.putIfAbsent(name, code);
            }
        }
        Map.of(
                        "usa",
                        "US",
                        "u.s.a.",
                        "US",
                        "uk",
                        "GB",
                        "great britain",
                        "GB",
                        "england",
                        "GB",
                        "中国大陆",
                        "CN",
                        "中国香港",
                        "HK",
                        "中国台湾",
                        "TW",
                        "holland",
                        "NL",
                        "south korea",
                        "KR")
                .forEach(BY_NAME::putIfAbsent);
    }

    private Countries() {}
}
