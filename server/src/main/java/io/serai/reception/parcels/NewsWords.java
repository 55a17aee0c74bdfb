package io.serai.reception.parcels;

import io.serai.orders.Parcel;
import io.serai.orders.ParcelNews.News;
import io.serai.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a piece of news reads in each language. */
final class NewsWords {
    private static final Map<String, String[]> TEXTS = new HashMap<>();

    static {
        try (InputStream table = Objects.requireNonNull(NewsWords.class.getResourceAsStream("/parcel-news.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> TEXTS.put(cells[0], cells));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private NewsWords() {}

    static String of(News news, Optional<Language> language, Instant now) {
        String tag = language.map(Language::value).orElse("en");
        String spoken = TEXTS.containsKey(base(tag)) ? base(tag) : "en";
        Parcel parcel = news.parcel();
        String text = Objects.requireNonNull(TEXTS.get(spoken))[1 + news.what().ordinal()];
        return text.replace("{number}", parcel.number())
                .replace("{link}", parcel.link().map(URI::toString).orElse(""))
                .replace(
                        "{days}",
                        Long.toString(parcel.silence(now).map(Duration::toDays).orElse(0L)))
                .replace("{day}", day(parcel, Locale.forLanguageTag(spoken)))
                .strip();
    }

    private static String base(String tag) {
        return tag.split("-")[0].toLowerCase(Locale.ROOT);
    }

    private static String day(Parcel parcel, Locale locale) {
        return parcel.expected()
                .map(days -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(days.until()))
                .orElse("");
    }
}
