package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many of something: a number with a counting word, or with ×. */
final class Quantities implements Finder {
    private static final Map<String, String> SPELT = Map.ofEntries(
            Map.entry("un", "1"),
            Map.entry("una", "1"),
            Map.entry("ein", "1"),
            Map.entry("eine", "1"),
            Map.entry("une", "1"),
            Map.entry("um", "1"),
            Map.entry("uma", "1"),
            Map.entry("dos", "2"),
            Map.entry("zwei", "2"),
            Map.entry("deux", "2"),
            Map.entry("dois", "2"),
            Map.entry("duas", "2"),
            Map.entry("tres", "3"),
            Map.entry("drei", "3"),
            Map.entry("trois", "3"),
            Map.entry("três", "3"),
            Map.entry("cuatro", "4"),
            Map.entry("vier", "4"),
            Map.entry("quatre", "4"),
            Map.entry("quatro", "4"),
            Map.entry("cinco", "5"),
            Map.entry("fünf", "5"),
            Map.entry("cinq", "5"),
            Map.entry("diez", "10"),
            Map.entry("zehn", "10"),
            Map.entry("dix", "10"),
            Map.entry("dez", "10"));
    private static final Pattern COUNTED = Pattern.compile(
            "(?iU)(?<![\\p{L}0-9.,#-])([0-9]{1,6}|" + Numbers.ENGLISH + "|" + String.join("|", SPELT.keySet())
                    + ") ?(?:pieces?|pcs\\.?|units?|items?|pairs?|boxes|box|packs?|sets?|cartons?|bottles?|copies|piezas?|unidades|unidad|pares|par|cajas?|stück|stueck|stk\\.?|paare?|packungen|kartons?|pièces?|unités?|paires?|boîtes?|peças?|caixas?)(?!\\p{L})");
    private static final Pattern EASTERN = Pattern.compile(
            "([0-9]{1,6}|[一两二三四五六七八九十百千]{1,4}) ?(?:件|个(?!月|星期|礼拜|小时|工作日)|双|雙|套|箱|瓶|盒|条|只|把|本|台|包|個(?!月)|枚|足|セット|着)");
    private static final Pattern TIMES = Pattern.compile(
            "(?iU)(?<![\\p{L}0-9])(?:x ?([0-9]{1,4})|([0-9]{1,4}) ?[x×](?= ?\\p{L}| |$)|qty:? ?([0-9]{1,5})|quantity:? ?([0-9]{1,5})|数量[:：]? ?([0-9]{1,5}))(?![\\p{L}0-9])");

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        for (Pattern pattern : List.of(COUNTED, EASTERN, TIMES)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(matcher, text, found);
            }
        }
        return found;
    }

    private static void add(Matcher matcher, String text, List<Entity> found) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        String number = matcher.group(group).toLowerCase(java.util.Locale.ROOT);
        String spelt = SPELT.get(number);
        String value = spelt != null
                ? spelt
                : Numbers.of(number).map(java.math.BigDecimal::toPlainString).orElse(number);
        found.add(new Entity(
                Entity.Kind.QUANTITY,
                matcher.start(),
                matcher.end(),
                text.substring(matcher.start(), matcher.end()),
                value,
                0.85));
    }
}
