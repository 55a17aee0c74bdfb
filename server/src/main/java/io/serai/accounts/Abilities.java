package io.serai.accounts;

import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody can do.
 *
 * @param skills in lower case: {@code refunds}, {@code wholesale}
 * @param languages that they write in to customers
 * @param capacities how many conversations at once on one kind of channel, below the person's whole capacity: {@code whatsapp: 3}
 */
public record Abilities(Set<String> skills, Set<Language> languages, Map<String, Integer> capacities) {
    public static final Abilities NONE = new Abilities(Set.of(), Set.of(), Map.of());

    private static final int MOST = 30;
    private static final int LONGEST = 40;

    public Abilities {
        skills = skills.stream()
                .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        languages = Set.copyOf(languages);
        capacities = Map.copyOf(capacities);
        if (skills.size() > MOST || skills.stream().anyMatch(skill -> skill.length() > LONGEST)) {
            throw Problem.invalid("At most " + MOST + " skills, each of at most " + LONGEST + " characters.");
        }
        if (capacities.values().stream().anyMatch(capacity -> capacity < 0 || capacity > 1_000)) {
            throw Problem.invalid("Capacity is a number from 0 to 1000.");
        }
    }

    public boolean speaks(Language language) {
        return languages.stream().anyMatch(own -> own.primary().equals(language.primary()));
    }
}
