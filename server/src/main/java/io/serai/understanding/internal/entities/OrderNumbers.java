package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order numbers: as the shop writes them, after a word such as "order", and behind {@code #}. */
final class OrderNumbers implements Finder {
    private static final Pattern NAMED = Pattern.compile(
            "(?iU)(?:\\border|\\bpurchase|\\bpedido|\\bcompra|\\borden|\\bbestellung|\\bbestell(?:nummer|nr)|\\bauftrag(?:snummer)?|\\bcommande|\\bencomenda|\\bordine"
                    + "|订单|訂單|单号|注文|オーダー)(?:\\s*(?:number|no\\.?|num\\.?|nummer|nr\\.?|id|code|n[úu]mero|n[º°o]\\.?|num[ée]ro|编号|編號|号|號|番号|ナンバー|is|was|es|ist|est|é|是|为|は|的|[:：#№,]|-(?!\\w))){0,4}\\s*"
                    + "((?=[A-Za-z-]{0,8}[0-9])[A-Za-z]{0,4}-?[0-9][0-9A-Za-z]*(?:-[0-9A-Za-z]+){0,3})");
    private static final Pattern HASHED = Pattern.compile(
            "(?<![\\p{L}\\p{N}&])[#＃№] ?([A-Za-z]{0,4}-?[0-9]{3,14}(?:-[0-9A-Za-z]{1,8})?)(?![\\p{L}\\p{N}])");
    private static final int SHORTEST = 3;

    private final OrderPatterns patterns;
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    OrderNumbers(OrderPatterns patterns) {
        this.patterns = patterns;
    }

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        for (String pattern : patterns.of(said.workspace())) {
            add(compiled.computeIfAbsent(pattern, OrderNumbers::compile).matcher(text), 0, text, 0.97, found);
        }
        add(HASHED.matcher(text), 1, text, 0.9, found);
        add(NAMED.matcher(text), 1, text, 0.85, found);
        return found;
    }

    private static Pattern compile(String pattern) {
        var expression = new StringBuilder("(?i)(?<![\\p{L}\\p{N}])");
        pattern.codePoints()
                .forEach(c -> expression.append(
                        switch (c) {
                            case '#' -> "[0-9]";
                            case '?' -> "[0-9A-Za-z]";
                            case '-' -> "[- ]?";
                            default -> Pattern.quote(Character.toString(c));
                        }));
        return Pattern.compile(expression + "(?![\\p{L}\\p{N}])");
    }

    private static void add(Matcher matcher, int group, String text, double confidence, List<Entity> found) {
        while (matcher.find()) {
            String written = text.substring(matcher.start(group), matcher.end(group));
            if (written.length() >= SHORTEST) {
                found.add(new Entity(
                        Entity.Kind.ORDER_NUMBER,
                        matcher.start(group),
                        matcher.end(group),
                        written,
                        written.toUpperCase(Locale.ROOT),
                        confidence));
            }
        }
    }
}
