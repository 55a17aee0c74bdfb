package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.orders.Order.Postal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an address out of what a customer writes: as lines or between commas, in the order of their country. */
final class Addresses {
    private static final Pattern US = Pattern.compile(
            "(?<street>\\d[^,\\n]*?(?:[,\\n]\\s*(?:(?i:apt|apartment|suite|ste|unit|floor|fl|#)[^,\\n]*))?)\\s*[,\\n]\\s*(?<city>[\\p{L}.' -]{2,40})\\s*[,\\n]\\s*(?<state>[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[,\\s]+(?<zip>\\d{5}(?:-\\d{4})?)(?:\\s*[,\\n]\\s*(?<country>USA?|United States))?");
    private static final Pattern CODE_AND_CITY = Pattern.compile(
            "(?U)(?<zip>\\b(?:[A-Z]{1,2}-)?\\d{4,6}(?: ?[A-Z]{2}\\b)?)\\s+(?<city>\\p{Lu}[\\p{L}.' -]{1,40})");
    private static final Pattern CITY_AND_CODE = Pattern.compile(
            "(?U)(?<city>\\p{Lu}[\\p{L}.' -]{1,40}?)[,\\s]+(?<zip>[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4,6}(?:-\\d{3,4})?)\\b");
    private static final Pattern CHINESE = Pattern.compile(
            "(?<region>[\\p{IsHan}]{2,7}?(?:省|自治区|特别行政区))?(?<city>[\\p{IsHan}]{2,7}?(?:市|自治州|地区|盟))?(?<district>[\\p{IsHan}]{1,7}?(?:区|县|旗|市))?(?<street>[\\p{IsHan}\\p{Alnum}#-]*?(?:路|街|道|巷|弄|大道|村|镇|乡|苑|园|里|小区|大厦|广场)[\\p{IsHan}\\p{Alnum}#（）()-]*)");
    private static final Pattern JAPANESE = Pattern.compile(
            "(?:〒?(?<zip>\\d{3}-?\\d{4}))?\\s*(?<region>[\\p{IsHan}]{2,3}(?:都|道|府|県))(?<city>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,8}?(?:市|区|町|村))(?<street>[^\\s、。,]+)");
    private static final Pattern DOOR = Pattern.compile(
            "(?i)\\b(suite|apt|apartment|unit|floor|room)\\.?(?: number| no\\.?)?(?: is| to| should be)? #?([0-9]+[A-Za-z]?|[A-Za-z][0-9]+)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d");

    private Addresses() {}

    static Optional<Postal> in(String said, Phrases phrases, Optional<Postal> before) {
        String text = said.strip();
        return american(text, before)
                .or(() -> japanese(text, before))
                .or(() -> chinese(text, before))
                .or(() -> european(text, phrases, before))
                .or(() -> sameHouse(text, before));
    }

    /** "The suite should be 641, the rest stays": another door in the same house. */
    private static Optional<Postal> sameHouse(String text, Optional<Postal> before) {
        Matcher door = DOOR.matcher(text);
        String said = "";
        while (door.find()) {
            said = door.group(1) + " " + door.group(2);
        }
        if (said.isEmpty() || before.filter(known -> !known.street().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        Postal known = before.get();
        var street = new ArrayList<>(known.street());
        street.removeIf(line -> DOOR.matcher(line).matches());
        street.add(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1));
        return Optional.of(
                new Postal(known.name(), street, known.city(), known.region(), known.postcode(), known.country()));
    }

    private static Optional<Postal> american(String text, Optional<Postal> before) {
        Matcher found = US.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(new Postal(
                before.flatMap(Postal::name),
                Arrays.stream(withoutCount(found.group("street")).split("[,\\n]"))
                        .map(String::strip)
                        .toList(),
                found.group("city").strip(),
                Optional.of(found.group("state")),
                Optional.of(found.group("zip")),
                Optional.of("US")));
    }

    /** "Order 1001 to 9 Oak Road": what stands before the last "to" is something else. */
    private static String withoutCount(String street) {
        return street.replaceFirst("(?i)^.*\\b(?:to|at|is)\\b\\s+(?=\\d)", "");
    }

    /** The last of the clauses that is one, else all of them together. */
    private static Optional<Postal> chinese(String text, Optional<Postal> before) {
        String[] clauses = text.split("[\\s，,。；;]+");
        for (int at = clauses.length - 1; at >= 0; at--) {
            Optional<Postal> found = chineseClause(clauses[at], before);
            if (found.isPresent()) {
                return found;
            }
        }
        return chineseClause(text.replaceAll("[\\s，,]", ""), before);
    }

    private static Optional<Postal> chineseClause(String text, Optional<Postal> before) {
        String plain = text.replaceAll("^.*?(?:改成|改为|改到|换成|寄到|送到|地址是|地址为|地址：|地址:|发到|换到|更新为)", "");
        Matcher found = CHINESE.matcher(plain);
        while (found.find()) {
            boolean whole = found.group("city") != null || found.group("district") != null;
            if (whole && found.group("street").length() >= 3) {
                String district = Optional.ofNullable(found.group("district")).orElse("");
                String city = Optional.ofNullable(found.group("city"))
                        .or(() -> before.map(Postal::city))
                        .orElse(district);
                return Optional.of(new Postal(
                        before.flatMap(Postal::name),
                        List.of(district + found.group("street")),
                        city,
                        Optional.ofNullable(found.group("region")).or(() -> before.flatMap(Postal::region)),
                        Optional.empty(),
                        Optional.of("CN")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Postal> japanese(String text, Optional<Postal> before) {
        Matcher found = JAPANESE.matcher(text);
        return found.find() && text.codePoints().anyMatch(Addresses::kanaOrPostMark)
                ? Optional.of(new Postal(
                        before.flatMap(Postal::name),
                        List.of(found.group("street").replaceAll("(?:に|へ)(?:変更|届け|送).*$", "")),
                        found.group("city"),
                        Optional.of(found.group("region")),
                        Optional.ofNullable(found.group("zip")),
                        Optional.of("JP")))
                : Optional.empty();
    }

    private static boolean kanaOrPostMark(int c) {
        return c == '〒'
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    }

    /** A street with a number, and a postcode beside a town, before or after it. */
    private static Optional<Postal> european(String text, Phrases phrases, Optional<Postal> before) {
        Matcher town = CODE_AND_CITY.matcher(text);
        boolean found = town.find() && !town.group("city").isBlank();
        if (!found) {
            town = CITY_AND_CODE.matcher(text);
            found = town.find();
        }
        if (!found) {
            return Optional.empty();
        }
        var street = street(text.substring(0, town.start()), phrases);
        if (street.isEmpty()) {
            return Optional.empty();
        }
        String city = town.group("city").split("[,\\n]")[0].strip().replaceAll("[.。]$", "");
        return Optional.of(new Postal(
                before.flatMap(Postal::name),
                street,
                city,
                Optional.empty(),
                Optional.of(town.group("zip")),
                country(text.substring(town.end())).or(() -> before.flatMap(Postal::country))));
    }

    private static List<String> street(String before, Phrases phrases) {
        var parts = new ArrayList<String>();
        String[] all = before.split("[,\\n;]");
        for (int at = all.length - 1; at >= 0 && parts.size() < 3; at--) {
            String part = all[at].strip();
            if (part.isEmpty()) {
                continue;
            }
            if (NUMBER.matcher(part).find()) {
                parts.addFirst(withoutLead(part, phrases));
                if (parts.getFirst().matches("(?U).*\\p{L}{3,}.*")) {
                    break;
                }
            } else if (!parts.isEmpty()) {
                break;
            }
        }
        parts.removeIf(String::isBlank);
        return parts;
    }

    /** "Please send it to 12 Elm Street" is 12 Elm Street: what comes before the last leading word is no part of it. */
    private static String withoutLead(String part, Phrases phrases) {
        int colon = Math.max(part.lastIndexOf(':'), part.lastIndexOf('：'));
        String rest = part.substring(colon + 1).strip();
        for (int from = rest.length() - 1; from > 0; from--) {
            if (rest.charAt(from - 1) != ' ') {
                continue;
            }
            String folded = Folding.fold(rest.substring(0, from));
            String last = folded.substring(folded.lastIndexOf(' ') + 1);
            if (phrases.whole("leads-to-address", last)
                    && NUMBER.matcher(rest.substring(from)).find()) {
                return rest.substring(from).strip();
            }
        }
        return rest;
    }

    private static Optional<String> country(String after) {
        String word =
                after.replaceAll("^[,.\\s]+", "").replaceAll("[.!\\n].*$", "").strip();
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> !word.isEmpty()
                        && (word.equalsIgnoreCase(code)
                                || word.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                                || word.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(Locale.GERMAN))
                                || word.equalsIgnoreCase(Locale.of("", code).getDisplayCountry(Locale.of("es")))))
                .findFirst();
    }
}
