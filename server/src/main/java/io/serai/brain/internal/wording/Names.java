package io.serai.brain.internal.wording;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence calls by name: links, addresses, products and brands, as far as they can be told from ordinary words. */
final class Names {
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>()\"'，。）]+|(?<![@\\p{L}\\d.])[a-z\\d-]+\\.(?:com|net|org|io|shop|store|de|fr|es|it|cn|jp|co|eu|uk|example)(?:/[^\\s<>()\"'，。）]*)?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}.-]+\\.\\p{Alpha}{2,}");
    /** X200, iPhone, PayPal, DHL, A-12: no ordinary word is written like that. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{IsLatin}\\d])(?=[\\p{IsLatin}\\d-]*\\p{Lu})(?:(?=[\\p{IsLatin}-]*\\d)[\\p{IsLatin}\\d]+(?:-[\\p{IsLatin}\\d]+)*|\\p{IsLatin}*\\p{Ll}\\p{Lu}\\p{IsLatin}*|\\p{Lu}{2,})(?![\\p{IsLatin}\\d])");

    private static final Pattern CAPITALISED = Pattern.compile("(?<=[\\p{Ll}\\d,;:][ ])(\\p{Lu}\\p{Ll}{2,})(?!\\p{L})");
    private static final Pattern GERMAN = Pattern.compile(
            "(?<!\\p{L})(?:der|die|das|und|ist|wir|sie|ein|eine|nicht|mit|für|ihre?n?|können|werden|im|zu|auf)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> ORDINARY = Set.of(
            "ok", "faq", "no", "yes", "pm", "am", "usd", "eur", "gbp", "cny", "rmb", "jpy", "vat", "id", "i", "us",
            "uk", "eu");

    private Names() {}

    static Set<String> links(String text) {
        Set<String> links = found(LINK, EMAIL.matcher(text).replaceAll(" "));
        var plain = new LinkedHashSet<String>();
        links.forEach(link ->
                plain.add(link.replaceAll("^(?:https?://)?(?:www\\.)?", "").replaceAll("/$", "")));
        return plain;
    }

    static Set<String> emails(String text) {
        return found(EMAIL, text);
    }

    /** @param text as it was written: capitals tell */
    static Set<String> products(String text) {
        Set<String> names =
                found(CODE, LINK.matcher(EMAIL.matcher(text).replaceAll(" ")).replaceAll(" "));
        if (!GERMAN.matcher(text).find()) {
            names.addAll(found(CAPITALISED, text));
        }
        names.removeAll(ORDINARY);
        names.removeIf(Calendar::knows);
        return names;
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new LinkedHashSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("[.,;:!?]+$", "").toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
