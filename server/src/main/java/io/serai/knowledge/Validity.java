package io.serai.knowledge;

import io.serai.shared.Problem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * For whom and when a piece of knowledge holds.
 *
 * @param countries ISO 3166 codes of the customers it is for; none: everybody
 * @param from the first day, where there is one
 * @param until the last day, where there is one
 */
public record Validity(Set<String> countries, Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity ALWAYS = new Validity(Set.of(), Optional.empty(), Optional.empty());

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public Validity {
        var codes = new TreeSet<String>();
        countries.forEach(country -> codes.add(country.strip().toUpperCase(Locale.ROOT)));
        codes.stream().filter(code -> !KNOWN.contains(code)).findFirst().ifPresent(code -> {
            throw Problem.invalid("'" + code + "' is no country. Countries are written like DE or US.");
        });
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw Problem.invalid("The last day lies before the first.");
        }
        countries = Set.copyOf(codes);
    }

    public boolean isForSomeOnly() {
        return !countries.isEmpty();
    }

    /** Whether it may be said to this customer today. Whose country nobody knows may still have to be asked for it. */
    public boolean holdsFor(Asker asker) {
        boolean here =
                countries.isEmpty() || asker.country().map(countries::contains).orElse(true);
        return here
                && asker.today()
                        .map(today -> from.map(day -> !today.isBefore(day)).orElse(true)
                                && until.map(day -> !today.isAfter(day)).orElse(true))
                        .orElse(true);
    }

    /** @param country of the customer, ISO 3166, or the one that they ask about */
    public record Asker(Optional<String> country, Optional<LocalDate> today) {
        public static final Asker ANYBODY = new Asker(Optional.empty(), Optional.empty());
    }
}
