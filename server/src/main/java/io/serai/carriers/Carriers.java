package io.serai.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** The carriers we know, and whose number is whose. */
public final class Carriers {
    private static final Map<String, Carrier> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Carrier> BY_ALIAS = new LinkedHashMap<>();
    /** Postal operators by the two letters at the end of their numbers. */
    private static final Map<String, Carrier> BY_COUNTRY = new LinkedHashMap<>();

    static {
        for (String line : lines()) {
            String[] cells = Arrays.copyOf(line.split("\t", -1), 7);
            Carrier carrier = carrier(cells);
            BY_NAME.put(carrier.name(), carrier);
            carrier.aliases().forEach(alias -> BY_ALIAS.put(alias, carrier));
            cell(cells[2])
                    .ifPresent(countries ->
                            Arrays.stream(countries.split(",")).forEach(country -> BY_COUNTRY.put(country, carrier)));
        }
    }

    private static final Carrier POST =
            new Carrier("UPU", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    private Carriers() {}

    private static Carrier carrier(String[] cells) {
        Set<String> aliases = cell(cells[1]).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(Carriers::plain)
                .collect(Collectors.toSet());
        aliases.add(plain(cells[0]));
        return new Carrier(
                cells[0],
                aliases,
                cell(cells[3]),
                cell(cells[4]).map(Integer::valueOf),
                cell(cells[5]),
                cell(cells[6]).isPresent());
    }

    private static Optional<String> cell(String cell) {
        return Optional.ofNullable(cell).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(Carriers.class.getResourceAsStream("/carriers.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whose number it may be, best first; empty when it looks like nobody's. */
    public static List<Carrier> of(String number) {
        String plain = normal(number);
        var whose = spotted(plain).stream()
                .filter(spotted -> spotted.start() == 0 && spotted.end() == plain.length() && spotted.fits())
                .sorted(Comparator.comparing(Spotted::plain))
                .map(Spotted::carrier)
                .distinct();
        return whose.toList();
    }

    /** By what a shop or a platform calls it: {@code DHL Express}, {@code deutsche_post}, {@code 顺丰}. */
    public static Optional<Carrier> named(String name) {
        String plain = plain(name);
        return Optional.ofNullable(BY_ALIAS.get(plain))
                .or(() -> BY_ALIAS.entrySet().stream()
                        .filter(entry -> entry.getKey().length() > 2 && plain.startsWith(entry.getKey()))
                        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                        .map(Map.Entry::getValue));
    }

    /** The number as it is sent to those who are asked: capitals, no spaces. */
    public static String normal(String number) {
        return number.strip().replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
    }

    /**
     * All that may be tracking numbers in a text.
     *
     * @param capitals the text in capitals, as long as the original
     */
    public static List<Spotted> spotted(String capitals) {
        var found = new ArrayList<Spotted>();
        for (Shape shape : Shapes.ALL) {
            Matcher matcher = shape.written().matcher(capitals);
            while (matcher.find()) {
                String number = matcher.group().replace(" ", "");
                found.add(new Spotted(
                        matcher.start(),
                        matcher.end(),
                        number,
                        carrier(shape, number),
                        shape.plain(),
                        shape.check().test(number)));
            }
        }
        return found;
    }

    private static Carrier carrier(Shape shape, String number) {
        if (!shape.carrier().equals(Shapes.POST)) {
            return Objects.requireNonNull(BY_NAME.get(shape.carrier()), shape.carrier());
        }
        String country = number.substring(11);
        boolean express = number.startsWith("E");
        return Optional.ofNullable(express ? BY_COUNTRY.get("E" + country) : null)
                .or(() -> Optional.ofNullable(BY_COUNTRY.get(country)))
                .orElse(POST);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
