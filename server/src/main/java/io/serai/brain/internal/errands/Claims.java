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
            "(?U)(?:(?i:my (?:full )?name is|my name's|name is|name:|i am|i'm|this is|mein name ist|ich heiße|ich bin|me llamo|mi nombre es|soy|je m'appelle|je suis|mon nom est|meu nome é|me chamo|mi chiamo|nazywam się))\\s+"
                    + "((?:[\\p{Lu}][\\p{L}'’.-]*)(?:[ ]+(?:[\\p{Lu}][\\p{L}'’.-]*|de|da|von|van|bin|al)){1,3})");
    private static final Pattern CJK_NAME =
            Pattern.compile("(?:我叫|我是|姓名(?:是|：|:)?|名字(?:是|叫)?|收件人(?:是|：|:)?)\\s*([\\p{IsHan}]{2,4})(?=[，,。\\s、]|$)");
    private static final Pattern BARE_NAME_AND_CODE = Pattern.compile(
            "(?U)(?<![\\p{L}\\p{N}-])((?:\\p{Lu}[\\p{L}'’-]*)(?: \\p{Lu}[\\p{L}'’.-]*){1,3})[,;\\s]+(?:and )?(?:zip (?:code )?)?([0-9]{5}|[0-9]{4} ?[A-Z]{2}|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2})(?![\\p{L}\\p{N}-])");

    private Claims() {}

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
        return new Claim(
                number(said, entities, asked, postcodes),
                values(entities, Entity.Kind.EMAIL),
                phones(said, entities, asked),
                names,
                postcodes);
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
        return NUMBER.matcher(said)
                .results()
                .filter(found -> entities.stream().noneMatch(entity -> taken(entity, found.start(1), found.end(1))))
                .map(found -> found.group(1))
                .filter(found -> !postcodes.contains(found))
                .filter(found -> asked.filter(slot -> slot == Slot.PROOF).isEmpty() || !found.matches("[0-9]+"))
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
        boolean proof = asked.filter(slot -> slot == Slot.PROOF || slot == Slot.ORDER_AND_PROOF)
                .isPresent();
        if (proof || said.matches("(?s).*(?i:phone|mobile|tel|手机|电话|電話|móvil|teléfono|handy).*")) {
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
