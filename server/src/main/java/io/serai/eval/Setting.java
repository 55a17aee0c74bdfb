package io.serai.eval;

import io.serai.brain.Guardrails;
import io.serai.brain.Guardrails.Rule;
import io.serai.brain.Manner;
import io.serai.brain.Manner.Length;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.channels.BusinessHours;
import io.serai.channels.OpeningHours;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation.HandOff;
import io.serai.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a golden dialogue's shop is set up, and where and when it takes place. */
final class Setting {
    private Persona persona = Persona.DEFAULT;
    private Instant now = Instant.parse("2026-05-12T09:00:00Z");
    private Optional<String> country = Optional.empty();
    private Optional<ZoneId> customerZone = Optional.empty();
    private String hours = "";
    private String daysOff = "";
    private ChannelKind channel = ChannelKind.WIDGET;
    private Language desk = Language.ENGLISH;
    private boolean important;

    Persona persona() {
        return persona;
    }

    Turn.Scene scene() {
        return new Turn.Scene(
                now,
                ZoneId.of("Europe/Amsterdam"),
                country,
                customerZone,
                BusinessHours.of(
                        Map.of(OpeningHours.SETTING, hours, BusinessHours.HOLIDAYS, daysOff),
                        ZoneId.of("Europe/Amsterdam")),
                channel,
                desk,
                important);
    }

    Instant now() {
        return now;
    }

    void later(Duration passed) {
        now = now.plus(passed);
    }

    void with(String what, String value) {
        var manner = persona.manner();
        var rails = persona.guardrails();
        switch (what) {
            case "time" -> now = Instant.parse(value);
            case "country" -> country = Optional.of(value);
            case "hours" -> hours = value;
            case "days off" -> daysOff = value;
            case "customer zone" -> customerZone = Optional.of(ZoneId.of(value));
            case "channel" -> channel = ChannelKind.valueOf(value.toUpperCase(Locale.ROOT));
            case "important customer" -> important = true;
            case "desk" -> desk = new Language(value);
            case "paused" -> persona = persona.paused();
            case "tone" -> persona = Setting.toned(persona, Persona.Tone.valueOf(value.toUpperCase(Locale.ROOT)));
            case "greeting" -> persona = greeting(value);
            case "sensitive word" -> persona = sensitive(value);
            case "emoji" ->
                manner(new Manner(
                        manner.style(),
                        Manner.Emoji.valueOf(value.toUpperCase(Locale.ROOT)),
                        manner.lengths(),
                        manner.disclosure(),
                        manner.holidays()));
            case "holidays" ->
                manner(new Manner(manner.style(), manner.emoji(), manner.lengths(), manner.disclosure(), true));
            case "no disclosure" ->
                manner(new Manner(manner.style(), manner.emoji(), manner.lengths(), false, manner.holidays()));
            case "short answers" ->
                manner(new Manner(
                        manner.style(),
                        manner.emoji(),
                        Map.of(channel, Length.SHORT),
                        manner.disclosure(),
                        manner.holidays()));
            case "forbidden topic" ->
                rails(new Guardrails(rails.rules(), plus(rails.forbiddenTopics(), value), rails.forbiddenWords()));
            case "forbidden word" ->
                rails(new Guardrails(rails.rules(), rails.forbiddenTopics(), plus(rails.forbiddenWords(), value)));
            case "rule" ->
                rails(new Guardrails(
                        plus(rails.rules(), rule(value)), rails.forbiddenTopics(), rails.forbiddenWords()));
            default -> throw new Arguments.Wrong("'with " + what + "' is not understood.");
        }
    }

    /** {@code wholesale, bulk -> sales} */
    private static Rule rule(String value) {
        String[] sides = value.split("->", 2);
        return new Rule(
                sides[0].strip(),
                Stream.of(sides[0].split(",")).map(String::strip).toList(),
                sides.length > 1 ? Optional.of(sides[1].strip()) : Optional.empty(),
                HandOff.Priority.HIGH);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private void manner(Manner manner) {
        persona = persona.with(manner);
    }

    private void rails(Guardrails rails) {
        persona = persona.with(rails);
    }

    private Persona greeting(String line) {
        Language language = line.codePoints().anyMatch(Character::isIdeographic) ? Language.CHINESE : Language.ENGLISH;
        return new Persona(
                persona.active(),
                persona.name(),
                persona.tone(),
                Map.of(language, line),
                persona.apologies(),
                persona.closings(),
                persona.sensitiveWords(),
                persona.manner(),
                persona.guardrails());
    }

    private Persona sensitive(String word) {
        return new Persona(
                persona.active(),
                persona.name(),
                persona.tone(),
                persona.greetings(),
                persona.apologies(),
                persona.closings(),
                plus(persona.sensitiveWords(), word),
                persona.manner(),
                persona.guardrails());
    }

    private static Persona toned(Persona persona, Persona.Tone tone) {
        return new Persona(
                persona.active(),
                persona.name(),
                tone,
                persona.greetings(),
                persona.apologies(),
                persona.closings(),
                persona.sensitiveWords(),
                persona.manner(),
                persona.guardrails());
    }
}
