package io.serai.contacts.internal.fields;

import io.serai.contacts.FieldId;
import io.serai.shared.Problem;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of the shop's own.
 *
 * @param options what can be chosen; empty for the other kinds
 * @param personal shown only to those who may see phone and email
 */
public record CustomField(FieldId id, String name, Kind kind, List<String> options, boolean personal) {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_OPTIONS = 200;
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "on", "x", "✓", "是", "有", "对", "sí", "si", "oui", "ja", "да", "はい");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "off", "✗", "否", "无", "没有", "不是", "non", "nein", "нет", "いいえ");
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuuMMdd", "uuuu年M月d日", "d.M.uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE,
        LINK
    }

    public CustomField {
        name = name.replaceAll("\\s+", " ").strip();
        options = options.stream()
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .toList();
        if (name.isEmpty() || name.length() > 60) {
            throw Problem.invalid("A field's name has 1 to 60 characters.");
        }
        if (kind != Kind.CHOICE) {
            options = List.of();
        } else if (options.isEmpty()
                || options.size() > MOST_OPTIONS
                || new HashSet<>(options).size() < options.size()) {
            throw Problem.invalid("A choice needs 1 to " + MOST_OPTIONS + " options, each once.");
        }
    }

    /**
     * What is written, as it is kept: a text, a {@link BigDecimal} or a boolean; empty for what is blank.
     *
     * @throws Problem INVALID in words that say what the field takes
     */
    public Optional<Object> read(String written) {
        String plain = written.strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case TEXT -> text(plain);
                    case NUMBER -> number(plain);
                    case DATE -> date(plain);
                    case YES_NO -> yesOrNo(plain);
                    case CHOICE -> choice(plain);
                    case LINK -> link(plain);
                });
    }

    private String text(String plain) {
        if (plain.length() > LONGEST_TEXT) {
            throw wrong("takes " + LONGEST_TEXT + " characters at most");
        }
        return plain;
    }

    /** {@code 1,234.5} and {@code 1.234,5} are the same; with one mark only, three digits behind it make it a thousand. */
    private BigDecimal number(String plain) {
        String digits = plain.replaceAll("[\\s_'’]", "").replace('，', ',');
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            digits = comma > point ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        } else if (comma >= 0) {
            digits = digits.matches("-?\\d{1,3}(,\\d{3})+") ? digits.replace(",", "") : digits.replace(',', '.');
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            if (number.precision() > 30 || Math.abs(number.scale()) > 15) {
                throw wrong("takes numbers of at most 15 digits on each side of the point");
            }
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException noNumber) {
            throw wrong("takes a number, such as 12.5");
        }
    }

    private String date(String plain) {
        String day = plain.matches("\\d{4}-\\d{2}-\\d{2}[T ].*") ? plain.substring(0, 10) : plain;
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(day, format).toString();
            } catch (DateTimeException another) {
                continue;
            }
        }
        throw wrong("takes a date as 2026-11-23");
    }

    private Boolean yesOrNo(String plain) {
        String said = plain.toLowerCase(Locale.ROOT);
        if (YES.contains(said)) {
            return true;
        }
        if (NO.contains(said)) {
            return false;
        }
        throw wrong("takes yes or no");
    }

    private String choice(String plain) {
        return options.stream()
                .filter(option -> option.equalsIgnoreCase(plain))
                .findFirst()
                .orElseThrow(() -> wrong("takes one of its options"));
    }

    private String link(String plain) {
        try {
            URI uri = new URI(plain.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? plain : "https://" + plain);
            boolean web =
                    uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http");
            if (web && uri.getHost() != null && plain.length() <= LONGEST_TEXT) {
                return uri.toString();
            }
        } catch (URISyntaxException noLink) {
            throw wrong("takes a web address, such as https://example.com");
        }
        throw wrong("takes a web address, such as https://example.com");
    }

    private Problem wrong(String takes) {
        return Problem.invalid("\u201C" + name + "\u201D " + takes + ".");
    }
}
