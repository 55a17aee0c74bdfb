package io.serai.crm.internal.values;

import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Shape;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.system.Property;
import io.serai.crm.system.Property.Option;
import io.serai.shared.Problem;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same value in our words and in theirs: a country by its code or its name, a choice by its option, a language as far as they know it. */
public final class Translation {
    private final Shape shape;
    private final Map<String, CustomerRecords.Field> ours;
    private final Map<String, Property> theirs;
    private final String country;

    /** @param country by which national phone numbers are read; may be empty */
    public Translation(Shape shape, List<Property> properties, String country) {
        this.shape = shape;
        this.ours = shape.fields().stream().collect(Collectors.toMap(CustomerRecords.Field::name, Function.identity()));
        this.theirs = properties.stream().collect(Collectors.toMap(Property::name, Function.identity(), (a, b) -> a));
        this.country = country;
    }

    /** @param faults by their name: what could not be read, and why */
    public record Read(Map<String, String> values, Map<String, String> faults) {
        public Read {
            values = Map.copyOf(values);
            faults = Map.copyOf(faults);
        }
    }

    public boolean knows(Pair pair) {
        return ours.containsKey(pair.ours()) && theirs.containsKey(pair.theirs());
    }

    public Property property(Pair pair) {
        return Optional.ofNullable(theirs.get(pair.theirs())).orElseThrow();
    }

    /** What they say, in our words, by our names. */
    public Read read(List<Pair> pairs, Map<String, String> written) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> faults = new HashMap<>();
        Optional<String> land = pairs.stream()
                .filter(pair -> pair.ours().equals(CustomerRecords.COUNTRY) && knows(pair))
                .findFirst()
                .flatMap(pair -> Optional.ofNullable(written.get(pair.theirs())).flatMap(text -> land(pair, text)))
                .or(() -> Optional.of(country).filter(code -> !code.isBlank()));
        for (Pair pair : pairs) {
            String text = written.get(pair.theirs());
            if (text == null || !knows(pair)) {
                continue;
            }
            try {
                read(pair, text, land).ifPresent(value -> values.put(pair.ours(), value));
            } catch (Problem wrong) {
                faults.put(pair.theirs(), wrong.text());
            }
        }
        boolean named = pairs.stream()
                        .map(Pair::ours)
                        .filter(Set.of(CustomerRecords.FIRST_NAME, CustomerRecords.LAST_NAME)::contains)
                        .count()
                == 2;
        return new Read(named ? shape.recut(values) : values, faults);
    }

    private Optional<String> land(Pair pair, String text) {
        try {
            return read(pair, text, Optional.empty());
        } catch (Problem noCountry) {
            return Optional.empty();
        }
    }

    private Optional<String> read(Pair pair, String text, Optional<String> land) {
        Property property = property(pair);
        return switch (property.type()) {
            case CHOICE, MANY -> readOption(pair, property, text, land);
            case DATE, MOMENT -> shape.read(pair.ours(), day(text), land);
            case TEXT, NUMBER, YES_NO -> shape.read(pair.ours(), text, land);
        };
    }

    /** An option means what it is called, unless its value is a word of ours. */
    private Optional<String> readOption(Pair pair, Property property, String text, Optional<String> land) {
        List<String> chosen = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (pair.ours().equals(CustomerRecords.TAGS)) {
            return shape.read(
                    pair.ours(),
                    chosen.stream()
                            .flatMap(value -> Stream.of(value, label(property, value)))
                            .distinct()
                            .collect(Collectors.joining(";")),
                    land);
        }
        try {
            return shape.read(pair.ours(), text, land);
        } catch (Problem notByItsValue) {
            return shape.read(
                    pair.ours(),
                    chosen.stream().map(value -> label(property, value)).collect(Collectors.joining("; ")),
                    land);
        }
    }

    private static String label(Property property, String value) {
        return property.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String day(String text) {
        return Nodes.moment(text)
                .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .orElse(text);
    }

    /**
     * Our value as they take it.
     *
     * @throws Problem INVALID where they have nothing that means it
     */
    public String write(Pair pair, String value) {
        Property property = property(pair);
        String written = switch (property.type()) {
            case CHOICE -> option(pair, property, value);
            case MANY -> options(pair, property, value);
            case YES_NO -> yes(pair, property, value);
            case MOMENT -> value.length() == 10 ? value + "T00:00:00Z" : value;
            case TEXT -> pair.ours().equals(CustomerRecords.COUNTRY) ? country(property, value) : value;
            case NUMBER, DATE -> value;
        };
        if (property.length().filter(most -> written.length() > most).isPresent()) {
            throw Problem.invalid(
                    "“" + property.label() + "” takes " + property.length().get() + " characters at most.");
        }
        return written;
    }

    private static String country(Property property, String code) {
        boolean byCode = property.name().toLowerCase(Locale.ROOT).contains("code")
                || property.length().filter(most -> most <= 3).isPresent();
        return byCode ? code : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String yes(Pair pair, Property property, String value) {
        if (!Set.of("true", "false").contains(value)) {
            throw Problem.invalid("“" + property.label() + "” takes yes or no, which “" + pair.ours() + "” is not.");
        }
        return value;
    }

    private static String options(Pair pair, Property property, String value) {
        String all = Arrays.stream(value.split(";"))
                .flatMap(one -> means(property, one::equalsIgnoreCase).stream())
                .distinct()
                .collect(Collectors.joining(";"));
        if (all.isEmpty()) {
            throw noOption(pair, property);
        }
        return all;
    }

    private static String option(Pair pair, Property property, String value) {
        Optional<String> found = means(property, value::equalsIgnoreCase);
        if (found.isEmpty() && pair.ours().equals(CustomerRecords.COUNTRY)) {
            found = means(property, Locale.of("", value).getDisplayCountry(Locale.ENGLISH)::equalsIgnoreCase);
        }
        if (found.isEmpty() && pair.ours().equals(CustomerRecords.LANGUAGE)) {
            found = language(property, value);
        }
        return found.orElseThrow(() -> noOption(pair, property));
    }

    /** The language itself where the region is not known there, and the other way round. */
    private static Optional<String> language(Property property, String tag) {
        String primary = tag.split("-", 2)[0];
        String name = Locale.forLanguageTag(primary).getDisplayLanguage(Locale.ENGLISH);
        return means(property, primary::equalsIgnoreCase)
                .or(() -> means(property, name::equalsIgnoreCase))
                .or(() -> means(
                        property,
                        option -> option.toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .startsWith(primary + "-")));
    }

    private static Optional<String> means(Property property, Predicate<String> meant) {
        return property.options().stream()
                .filter(option -> meant.test(option.value()))
                .findFirst()
                .or(() -> property.options().stream()
                        .filter(option -> meant.test(option.label()))
                        .findFirst())
                .map(Option::value);
    }

    private static Problem noOption(Pair pair, Property property) {
        return Problem.invalid("“" + property.label() + "” has no option for what stands in “" + pair.ours() + "”.");
    }
}
