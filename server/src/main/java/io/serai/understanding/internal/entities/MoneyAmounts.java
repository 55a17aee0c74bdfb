package io.serai.understanding.internal.entities;

import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money, as {@code EUR 12.50}. A symbol that several countries use is taken for that of the customer's. */
final class MoneyAmounts implements Finder {
    private static final String CODES =
            "USD|EUR|GBP|JPY|CNY|RMB|HKD|TWD|KRW|INR|BRL|MXN|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|ILS|AED|SAR|SGD|MYR|THB|IDR|PHP|VND|ZAR|EGP|NGN|KES|ARS|CLP|COP|PEN";
    private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        String symbols =
                "US$ USD,HK$ HKD,NT$ TWD,S$ SGD,A$ AUD,AU$ AUD,C$ CAD,CA$ CAD,NZ$ NZD,R$ BRL,MX$ MXN,€ EUR,£ GBP,₩ KRW,₹ INR,₽ RUB,₴ UAH,₺ TRY,₪ ILS,฿ THB,₫ VND,₱ PHP,₦ NGN,zł PLN,Kč CZK,$ USD,¥ CNY,￥ CNY,＄ USD";
        for (String symbol : symbols.split(",")) {
            SYMBOLS.put(symbol.split(" ")[0], symbol.split(" ")[1]);
        }
        String words =
                "us dollars? USD;dollars? USD;bucks? USD;d[óo]lar(?:es)? USD;d[óo]lares USD;euros? EUR;pounds? GBP;quid GBP;libras? GBP;pfund GBP;livres sterling GBP;yen JPY;yuan CNY;renminbi CNY;reais BRL;real BRL;pesos mexicanos MXN;pesos MXN;rupees? INR;francs suisses CHF;franken CHF;swiss francs? CHF;rubles? RUB;kronor SEK;kroner NOK;z[łl]oty(?:ch)? PLN;cents? USD";
        for (String word : words.split(";")) {
            int space = word.lastIndexOf(' ');
            WORDS.put(word.substring(0, space), word.substring(space + 1));
        }
    }

    private static final Map<String, String> EASTERN = Map.ofEntries(
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("欧元", "EUR"),
            Map.entry("歐元", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("日元", "JPY"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("人民币", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("块钱", "CNY"),
            Map.entry("块", "CNY"),
            Map.entry("円", "JPY"),
            Map.entry("ドル", "USD"),
            Map.entry("ユーロ", "EUR"));
    private static final Map<String, String> DOLLARS = Map.of(
            "CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD", "TW", "TWD", "MX", "MXN", "AR", "ARS",
            "CL", "CLP", "CO", "COP");

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{IsLatin}0-9.,])(?:(?<before>"
            + alternatives(SYMBOLS.keySet(), true)
            + "|(?i:" + CODES + ")) ?(?<first>" + Numbers.DIGITS + ")|(?<number>" + Numbers.DIGITS + ") ?(?:(?<after>"
            + alternatives(SYMBOLS.keySet(), true) + ")(?! ?[0-9])|(?<code>(?i:" + CODES + "))(?!\\p{L})|(?<east>"
            + "美元|美金|欧元|歐元|英镑|日元|港币|港元|人民币|元|块钱|块|円|ドル|ユーロ" + ")|(?i:(?<word>" + alternatives(WORDS.keySet(), false)
            + "))(?!\\p{L})))(?![0-9])");
    private static final Pattern SPELT =
            Pattern.compile("(?<![\\p{IsLatin}0-9])(?:(?i:(?<english>" + Numbers.ENGLISH + ") (?<word>"
                    + alternatives(WORDS.keySet(), false) + "))(?!\\p{L})|(?<chinese>" + Numbers.CHINESE
                    + ")(?<east>美元|美金|欧元|英镑|日元|港币|元|块钱|块(?!儿)))");

    private static String alternatives(Iterable<String> words, boolean literal) {
        var all = new ArrayList<String>();
        words.forEach(word -> all.add(literal ? Pattern.quote(word) : word));
        return String.join("|", all);
    }

    @Override
    public List<Entity> in(Utterance said, String text) {
        var found = new ArrayList<Entity>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            String number = matcher.group("first") != null ? matcher.group("first") : matcher.group("number");
            add(matcher, number, currency(matcher, said), text, 0.95, found);
        }
        Matcher spelt = SPELT.matcher(text);
        while (spelt.find()) {
            boolean english = spelt.group("english") != null;
            String currency = english ? ofWord(spelt.group("word")) : EASTERN.getOrDefault(spelt.group("east"), "CNY");
            add(spelt, english ? spelt.group("english") : spelt.group("chinese"), currency, text, 0.8, found);
        }
        return found;
    }

    private static void add(
            Matcher matcher, String number, String currency, String text, double confidence, List<Entity> found) {
        Numbers.of(number)
                .ifPresent(value -> found.add(new Entity(
                        Entity.Kind.MONEY,
                        matcher.start(),
                        matcher.end(),
                        text.substring(matcher.start(), matcher.end()),
                        currency + " " + value.toPlainString(),
                        confidence)));
    }

    private static String currency(Matcher matcher, Utterance said) {
        String symbol = matcher.group("before") != null ? matcher.group("before") : matcher.group("after");
        if (symbol != null) {
            String known = SYMBOLS.get(symbol);
            return known == null ? code(symbol) : ofCustomer(symbol, known, said);
        }
        if (matcher.group("code") != null) {
            return code(matcher.group("code"));
        }
        return matcher.group("east") != null
                ? EASTERN.getOrDefault(matcher.group("east"), "CNY")
                : ofWord(matcher.group("word"));
    }

    private static String code(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        return code.equals("RMB") ? "CNY" : code;
    }

    private static String ofCustomer(String symbol, String usual, Utterance said) {
        if (symbol.equals("$")) {
            return DOLLARS.getOrDefault(said.country().orElse(""), usual);
        }
        boolean japanese = said.country()
                .map("JP"::equals)
                .orElse(said.language().primary().value().equals("ja"));
        return usual.equals("CNY") && japanese ? "JPY" : usual;
    }

    private static String ofWord(String word) {
        return WORDS.entrySet().stream()
                .filter(entry -> word.toLowerCase(Locale.ROOT).matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("USD");
    }
}
