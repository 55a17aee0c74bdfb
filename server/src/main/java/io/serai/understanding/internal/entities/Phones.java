package io.serai.understanding.internal.entities;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Phone numbers, in the customer's country; without one, in the country that their language is first thought of. */
final class Phones implements Finder {
    private static final Pattern ENOUGH_DIGITS = Pattern.compile("[0-9](?:[^0-9]{0,3}[0-9]){6}");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("zh", "CN"),
            Map.entry("es", "ES"),
            Map.entry("de", "DE"),
            Map.entry("fr", "FR"),
            Map.entry("ja", "JP"),
            Map.entry("pt", "BR"),
            Map.entry("it", "IT"),
            Map.entry("nl", "NL"),
            Map.entry("ko", "KR"),
            Map.entry("ru", "RU"),
            Map.entry("pl", "PL"),
            Map.entry("tr", "TR"),
            Map.entry("en", "US"));

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        if (!ENOUGH_DIGITS.matcher(text).find()) {
            return found;
        }
        String region = said.country()
                .orElse(USUAL.getOrDefault(said.language().primary().value(), "US"));
        numbers.findNumbers(text, region, Leniency.VALID, 50)
                .forEach(match -> found.add(new Entity(
                        Entity.Kind.PHONE,
                        match.start(),
                        match.end(),
                        match.rawString(),
                        numbers.format(match.number(), PhoneNumberFormat.E164),
                        match.rawString().startsWith("+") || said.country().isPresent() ? 0.95 : 0.75)));
        return found;
    }
}
