package io.serai.brain;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A greeting for some. A condition that is absent holds for everybody.
 *
 * @param country ISO 3166, such as {@code DE}
 * @param page a path of the shop, {@code *} for anything: {@code /sale*}
 * @param returning true: who was here before; false: who is new
 * @param open true: within the hours of work; false: outside of them
 * @param texts by language; {@code {name}} is the bot's name, {@code {shop}} the shop's
 */
public record GreetingRule(
        UUID id,
        boolean enabled,
        Optional<ChannelKind> channel,
        Optional<ChannelAccountId> account,
        Optional<Language> language,
        Optional<String> country,
        Optional<String> page,
        Optional<Boolean> returning,
        Optional<Boolean> open,
        Map<Language, String> texts) {
    private static final int LONGEST = 500;

    public GreetingRule {
        country = country.map(code -> code.strip().toUpperCase(Locale.ROOT)).filter(code -> !code.isEmpty());
        if (country.filter(code -> !code.matches("[A-Z]{2}")).isPresent()) {
            throw Problem.invalid("A country has two letters, such as DE.");
        }
        page = page.map(String::strip).filter(path -> !path.isEmpty());
        if (page.filter(path -> path.length() > 200).isPresent()) {
            throw Problem.invalid("A page has at most 200 characters.");
        }
        texts = texts.entrySet().stream()
                .filter(text -> !text.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, text -> text.getValue().strip()));
        if (texts.isEmpty()) {
            throw Problem.invalid("Write the greeting in one language at least.");
        }
        if (texts.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw Problem.invalid("A greeting has at most " + LONGEST + " characters.");
        }
    }

    public Optional<String> textIn(Language wanted) {
        return Optional.ofNullable(texts.get(wanted)).or(() -> Optional.ofNullable(texts.get(wanted.primary())));
    }
}
