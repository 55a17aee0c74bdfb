package io.serai.brain.internal;

import io.serai.brain.Manner;
import io.serai.brain.Persona;
import io.serai.brain.Turn.Scene;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.shared.Language;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bot says things: the persona's own lines first, then the built-in ones of its tone, in the customer's language. */
record Voice(Persona persona, String shopName, Language language, Phrasebook phrasebook) {
    private static final Pattern EMOJI = Pattern.compile(
            "\\s?(?:\\p{IsExtended_Pictographic}[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]?(?:\\x{200D}\\p{IsExtended_Pictographic}\\x{FE0F}?)*)+");
    private static final Map<String, String> NEAREST = Map.of(
            "rephrase", "reprompt",
            "rejected", "which",
            "declined", "reprompt",
            "upset", "insult",
            "angry", "requested",
            "complaint", "requested",
            "rule", "sensitive",
            "disclosure", "greeting");
    private static final Pattern KEPT = Pattern.compile("[©®™\\d#*]");

    Voice in(Language other) {
        return new Voice(persona, shopName, other, phrasebook);
    }

    /** The first words of an episode: a wish where the day asks for one, who speaks, and that it is a machine. */
    String opening(Scene scene) {
        String greeting = greeting();
        if (persona.manner().disclosure() && own(persona.greetings()).isPresent() && !discloses(greeting)) {
            greeting = joined(greeting, line("disclosure"));
        }
        if (persona.manner().holidays()) {
            greeting = wish(scene)
                    .map(this::line)
                    .orElse("")
                    .concat(" ")
                    .concat(greeting)
                    .strip();
        }
        return persona.manner().emoji() == Manner.Emoji.WARM ? greeting + " 👋" : greeting;
    }

    private Optional<String> wish(Scene scene) {
        var today = scene.now().atZone(scene.zone()).toLocalDate();
        return Holidays.on(today, scene.country(), language);
    }

    /** Whether a greeting of the shop's own says already what is speaking. */
    private boolean discloses(String greeting) {
        return phrasebook.in(language).within("discloses", Folding.fold(greeting));
    }

    String greeting() {
        return own(persona.greetings()).orElseGet(() -> line("greeting"));
    }

    /** Said after thanks, an "ok" or a goodbye. */
    String closing(String line) {
        return own(persona.closings()).orElseGet(() -> line(line));
    }

    /** The persona's apology before a line that disappoints. */
    String sorry(String line) {
        return own(persona.apologies())
                .map(apology -> joined(apology, line(line)))
                .orElseGet(() -> line(line));
    }

    /** A language that has no such line yet says the nearest that it has; only then English is spoken. */
    String line(String name) {
        var own = phrasebook.in(language);
        return own.line(name, persona.tone())
                .or(() -> Optional.ofNullable(NEAREST.get(name)).flatMap(other -> own.line(other, persona.tone())))
                .or(() -> phrasebook.english().line(name, persona.tone()))
                .map(this::filled)
                .orElseThrow(() -> new IllegalStateException("no line '" + name + "'"));
    }

    /** What is sent, by the shop's rule on emoji. */
    String dressed(String text) {
        return persona.manner().emoji() == Manner.Emoji.NONE ? withoutEmoji(text) : text;
    }

    static String withoutEmoji(String text) {
        return EMOJI.matcher(text)
                .replaceAll(found -> KEPT.matcher(found.group()).find() ? Matcher.quoteReplacement(found.group()) : "");
    }

    private Optional<String> own(Map<Language, String> lines) {
        return Optional.ofNullable(lines.get(language))
                .or(() -> Optional.ofNullable(lines.get(language.primary())))
                .filter(line -> !line.isBlank())
                .map(this::filled);
    }

    private String filled(String line) {
        return line.replace("{name}", persona.name()).replace("{shop}", shopName);
    }

    private String joined(String first, String second) {
        return first + (withoutSpaces() ? "" : " ") + second;
    }

    private boolean withoutSpaces() {
        return switch (language.primary().value()) {
            case "zh", "ja" -> true;
            default -> false;
        };
    }
}
