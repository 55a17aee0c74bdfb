package io.serai.brain.internal;

import io.serai.brain.Persona;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.shared.Language;
import java.util.Map;
import java.util.Optional;

/** How the bot says things: the persona's own lines first, then the built-in ones of its tone, in the customer's language. */
record Voice(Persona persona, String shopName, Language language, Phrasebook phrasebook) {

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
                .map(apology -> apology + (joined() ? "" : " ") + line(line))
                .orElseGet(() -> line(line));
    }

    String line(String name) {
        return phrasebook
                .in(language)
                .line(name, persona.tone())
                .or(() -> phrasebook.english().line(name, persona.tone()))
                .map(this::filled)
                .orElseThrow(() -> new IllegalStateException("no line '" + name + "'"));
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

    private boolean joined() {
        return switch (language.primary().value()) {
            case "zh", "ja" -> true;
            default -> false;
        };
    }
}
