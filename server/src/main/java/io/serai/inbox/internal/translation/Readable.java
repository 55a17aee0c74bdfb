package io.serai.inbox.internal.translation;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to read in a message, as one text: its words, its buttons, and what was read in its files. */
final class Readable {
    private Readable() {}

    static String in(Content content) {
        return Stream.concat(Stream.of(words(content)), read(content.files()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Menu menu ->
                menu.prompt()
                        + menu.options().stream()
                                .map(option -> "\n• " + option.label())
                                .collect(Collectors.joining());
            case Content.Email mail ->
                mail.subject().map(subject -> subject + "\n\n").orElse("") + mail.body();
            case Content.Cards cards ->
                cards.cards().stream()
                        .map(card -> card.title()
                                + card.subtitle().map(line -> "\n" + line).orElse(""))
                        .collect(Collectors.joining("\n\n"));
            case Content.Form form -> String.join("\n", form.answers().values());
            // names, places and our own notices are not prose
            case Content.ContactCard card -> "";
            case Content.Notice notice -> "";
            default -> content.words();
        };
    }

    private static Stream<String> read(List<Attachment> files) {
        return files.stream().flatMap(file -> file.reading().stream()).map(Reading::text);
    }
}
