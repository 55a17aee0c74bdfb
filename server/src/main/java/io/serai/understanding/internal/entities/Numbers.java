package io.serai.understanding.internal.entities;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 1.234,50}, {@code 1,234.50}, {@code 1 234,5}, {@code 三百二十}, {@code twenty-five}. */
final class Numbers {
    static final String DIGITS = "[0-9]{1,3}(?:[.,'  ][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?";
    static final String CHINESE = "[一二两三四五六七八九十百千万]{1,8}";
    private static final String TENS =
            "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String ONES = "one|two|three|four|five|six|seven|eight|nine";
    static final String ENGLISH =
            "(?:(?:" + TENS + ")(?:[- ](?:" + ONES + "))?|" + ONES + "|an?)(?: hundred| thousand)?";
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> BIG =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000, '万', 10000);
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,'  ][0-9]{3})+");

    private Numbers() {}

    static Optional<BigDecimal> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isDigit(text.charAt(0))) {
            return digits(text);
        }
        return Character.isIdeographic(text.charAt(0)) ? chinese(text) : english(text);
    }

    private static Optional<BigDecimal> digits(String text) {
        String plain = text.replaceAll("['  ]", "");
        if (GROUPED.matcher(text).matches()) {
            plain = plain.replaceAll("[.,]", "");
        } else {
            int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
            if (last >= 0) {
                plain = plain.substring(0, last).replaceAll("[.,]", "") + "." + plain.substring(last + 1);
            }
        }
        return Optional.of(new BigDecimal(plain));
    }

    private static Optional<BigDecimal> chinese(String text) {
        long sum = 0;
        long part = 0;
        for (char c : text.toCharArray()) {
            int digit = "零一二三四五六七八九".indexOf(c == '两' ? '二' : c);
            Integer unit = UNITS.get(c);
            if (digit >= 0) {
                part = digit;
            } else if (unit != null && unit == 10_000) {
                sum = (sum + part) * unit;
                part = 0;
            } else if (unit != null) {
                sum += Math.max(1, part) * unit;
                part = 0;
            }
        }
        return Optional.of(BigDecimal.valueOf(sum + part));
    }

    private static Optional<BigDecimal> english(String text) {
        long sum = 0;
        for (String word : text.split("[- ]")) {
            if (SMALL.contains(word)) {
                sum += SMALL.indexOf(word);
            } else if (BIG.contains(word)) {
                sum += 20 + 10L * BIG.indexOf(word);
            } else if (word.equals("a") || word.equals("an")) {
                sum += 1;
            } else if (word.equals("hundred") || word.equals("thousand")) {
                sum = Math.max(1, sum) * (word.equals("hundred") ? 100 : 1000);
            }
        }
        return Optional.of(BigDecimal.valueOf(sum));
    }
}
