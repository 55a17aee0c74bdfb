package io.serai.brain.internal.errands;

import io.serai.brain.Errand.Claim;
import io.serai.brain.Errand.Slot;
import io.serai.understanding.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a customer says of themselves and of their order. */
final class Claims {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{Alnum}@._+-])[#＃]?\\s?([A-Za-z]{1,4}-?[0-9]{3,14}|[0-9]{6,20})(?![\\p{Alnum}@_]|[.-][\\p{Alnum}])");
    private static final Pattern SHORT_NUMBER = Pattern.compile("[#＃]?\\s?([A-Za-z]{0,4}-?[0-9]{3,20})");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?iU)(?:zip(?: ?code)?|post(?:al)? ?code|plz|postleitzahl|code postal|código postal|codigo postal|cep|cap|邮编|邮政编码|郵便番号|우편번호|индекс|kod pocztowy|posta kodu|mã bưu)"
                    + "[^\\p{N}\\p{L}]{0,3}(?:is|ist|es|est|是|为|は)?[^\\p{N}\\p{L}]{0,3}([A-Z0-9][A-Z0-9 -]{2,8}[A-Z0-9])");
    private static final Pattern NAME = Pattern.compile(
            "(?U)(?:(?i:my (?:full )?name is|my name,|my name's|name is|name:|i am|i'm|this is|mein name ist|ich heiße|ich bin|me llamo|mi nombre es|soy|je m'appelle|je suis|mon nom est|meu nome é|me chamo|mi chiamo|nazywam się))\\s+"
                    + "((?:[\\p{Lu}][\\p{L}'’.-]*)(?:[ ]+(?:[\\p{Lu}][\\p{L}'’.-]*|de|da|von|van|bin|al)){1,3})");
    private static final Pattern CJK_NAME =
            Pattern.compile("(?:我叫|我是|姓名(?:是|：|:)?|名字(?:是|叫)?|收件人(?:是|：|:)?)\\s*([\\p{IsHan}]{2,4})(?=[，,。\\s、]|$)");
    private static final Pattern BARE_NAME_AND_CODE = Pattern.compile(
            "(?U)(?<![\\p{L}\\p{N}-])((?:\\p{Lu}[\\p{L}'’-]*)(?: \\p{Lu}[\\p{L}'’.-]*){1,3})[,;\\s]+(?:and )?(?:zip (?:code )?)?([0-9]{5}|[0-9]{4} ?[A-Z]{2}|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})(?![\\p{L}\\p{N}-])");

    private Claims() {}

    /** Who does not mind capitals still puts the postcode behind the name: "yusuf taylor, 95154". */
    private static final Pattern LOWER_NAME_AND_CODE = Pattern.compile(
            "(?iU)(?:^|[.?!,;\\n]\\s*|\\b(?:i am|i'm|im|i’m|name is|name's|this is|it's|it is)\\s+)(?!my |the |and |zip|post|code)([\\p{L}'’-]{2,20}(?: [\\p{L}'’-]{2,20}){1,2})[,;\\s]*(?:and )?(?:my )?(?:zip|postcode|postal code)?(?: ?code)?(?: is|:)?[,;\\s]*\\(?([0-9]{5})\\)?(?=$|[\\s.,;!?)])");

    private static final Pattern BARE_NAME =
            Pattern.compile("(?U)\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}[.!]?");
    /** "Aarav Anderson from Philadelphia, 19031". */
    private static final Pattern NAME_THEN_CODE = Pattern.compile(
            "(?U)(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){0,2} \\p{Lu}[\\p{L}'’-]+)[^\\d\\n?!]{1,40}?(?<![\\p{L}\\d#])([0-9]{5})(?!\\d)");
    /** A user name that is made of the own: {@code james_li_5688}. */
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)(?<![\\w@.])([a-z]{2,20})_([a-z]{2,20})(?:_[0-9]{2,6})?(?!\\w)");

    private static final Pattern BARE_CODE = Pattern.compile("[0-9]{5}(?:-[0-9]{4})?[.!]?");
    private static final Pattern PHONE_WORD = Pattern.compile(
            "(?i)phone|mobile|\\btel\\b|手机|电话|電話|móvil|teléfono|celular|handy|телефон|telefon|전화|هاتف|โทร|फ़ोन");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?<![0-9A-Za-z])1[0-9]{10}(?![0-9A-Za-z])");

    /** As {@link #in}, of somebody who was asked for name and postcode and may give one after the other, and nothing else with it. */
    static Claim of(String said, List<Entity> entities, Optional<Slot> asked, Claim before, boolean nameWillDo) {
        Claim claim = in(said, entities, asked);
        boolean who = asked.filter(slot -> slot == Slot.PROOF || slot == Slot.ORDER_AND_PROOF)
                .isPresent();
        String text = said.strip();
        if (!nameWillDo) {
            return claim;
        }
        Matcher account = ACCOUNT.matcher(text);
        if (claim.names().isEmpty() && account.find()) {
            return claim.then(new Claim(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(account.group(1) + " " + account.group(2)),
                    List.of()));
        }
        if (!who) {
            return claim;
        }
        Matcher person = NAME_THEN_CODE.matcher(text);
        if (claim.postcodes().isEmpty() && person.find()) {
            return claim.then(new Claim(
                    claim.number().filter(number -> !number.equals(person.group(2))),
                    List.of(),
                    List.of(),
                    List.of(person.group(1)),
                    List.of(person.group(2))));
        }
        if (BARE_NAME.matcher(text).matches() && claim.names().isEmpty()) {
            return claim.then(new Claim(
                    Optional.empty(), List.of(), List.of(), List.of(text.replaceAll("[.!]$", "")), List.of()));
        }
        return BARE_CODE.matcher(text).matches() && !before.names().isEmpty()
                ? new Claim(Optional.empty(), List.of(), List.of(), List.of(), List.of(text.replaceAll("[.!]$", "")))
                : claim;
    }

    /** All numbers that can only be orders', in the order in which they are said. */
    static List<String> numbers(String said) {
        var found = new java.util.LinkedHashSet<String>();
        NUMBER.matcher(said)
                .results()
                .filter(match -> !CHINESE_MOBILE.matcher(match.group(1)).matches())
                .forEach(match -> found.add(match.group(1)));
        return List.copyOf(found);
    }

    static Claim in(String said, List<Entity> entities, Optional<Slot> asked) {
        var names = new ArrayList<String>();
        var postcodes = new ArrayList<String>();
        matches(NAME, said, names);
        matches(CJK_NAME, said, names);
        matches(POSTCODE, said, postcodes);
        Matcher bare = BARE_NAME_AND_CODE.matcher(said);
        if (bare.find()) {
            names.add(bare.group(1));
            postcodes.add(bare.group(2));
        }
        Matcher lower = LOWER_NAME_AND_CODE.matcher(said);
        if (names.isEmpty() && lower.find()) {
            names.add(lower.group(1));
            postcodes.add(lower.group(2));
        }
        Optional<String> number = number(said, entities, asked, postcodes);
        var phones = phones(said, entities, asked).stream()
                .filter(phone -> !number.map(it -> it.equals(phone)).orElse(false))
                .toList();
        return new Claim(number, values(entities, Entity.Kind.EMAIL), phones, names, postcodes);
    }

    private static Optional<String> number(
            String said, List<Entity> entities, Optional<Slot> asked, List<String> postcodes) {
        Optional<String> named = entities.stream()
                .filter(entity -> entity.kind() == Entity.Kind.ORDER_NUMBER)
                .map(Entity::text)
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        Matcher alone = SHORT_NUMBER.matcher(said.strip());
        if (asked.filter(slot -> slot == Slot.ORDER || slot == Slot.ORDER_AND_PROOF)
                        .isPresent()
                && alone.matches()) {
            return Optional.of(alone.group(1));
        }
        if (asked.filter(slot -> slot == Slot.CODE).isPresent()) {
            return Optional.empty();
        }
        List<String> candidates = NUMBER.matcher(said)
                .results()
                .filter(found -> entities.stream().noneMatch(entity -> taken(entity, found.start(1), found.end(1))))
                .map(found -> found.group(1))
                .filter(found -> !postcodes.contains(found))
                .filter(found -> asked.filter(slot -> slot == Slot.PROOF).isEmpty() || !found.matches("[0-9]{1,11}"))
                .toList();
        // beside another number, or called so, one that could be a mobile's is one
        boolean phone = candidates.size() > 1
                || PHONE_WORD.matcher(said).find()
                || asked.filter(slot -> slot == Slot.PROOF).isPresent();
        return candidates.stream()
                .filter(found -> !phone || !CHINESE_MOBILE.matcher(found).matches())
                .findFirst();
    }

    private static boolean taken(Entity entity, int from, int to) {
        boolean another = switch (entity.kind()) {
            case EMAIL, MONEY, DATE, TIME, QUANTITY -> true;
            case PHONE -> entity.confidence() > 0.8 || entity.text().matches("\\+.*|1[3-9][0-9]{9}");
            default -> false;
        };
        return another && entity.start() < to && from < entity.end();
    }

    /** A number that was asked for as a phone, or that is one for sure. */
    private static List<String> phones(String said, List<Entity> entities, Optional<Slot> asked) {
        var found = new ArrayList<>(values(entities, Entity.Kind.PHONE));
        CHINESE_MOBILE
                .matcher(said)
                .results()
                .map(match -> match.group())
                .filter(mobile -> !found.contains(mobile))
                .forEach(found::add);
        boolean proof = asked.filter(slot -> slot == Slot.PROOF || slot == Slot.ORDER_AND_PROOF)
                .isPresent();
        if (proof || PHONE_WORD.matcher(said).find()) {
            Pattern.compile("(?<![\\p{Alnum}@])\\+?[0-9][0-9 ()-]{6,16}[0-9](?!\\p{Alnum})")
                    .matcher(said)
                    .results()
                    .map(match -> match.group().replaceAll("[^0-9+]", ""))
                    .filter(number -> number.length() >= 8 && !found.contains(number))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<String> values(List<Entity> entities, Entity.Kind kind) {
        return entities.stream()
                .filter(entity -> entity.kind() == kind)
                .map(Entity::value)
                .distinct()
                .toList();
    }

    private static void matches(Pattern pattern, String said, List<String> into) {
        pattern.matcher(said).results().map(found -> found.group(1).strip()).forEach(into::add);
    }
}
