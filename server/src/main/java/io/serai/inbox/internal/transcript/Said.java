package io.serai.inbox.internal.transcript;

import io.serai.channels.Plain;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message says, in plain words for somebody who reads it outside of the desk. */
public final class Said {
    private Said() {}

    public static String of(Content content) {
        String files = content.files().stream().map(Said::named).collect(Collectors.joining(" "));
        return Stream.of(words(content), files, read(content.files()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** Without its files. */
    public static String words(Content content) {
        return switch (content) {
            case Content.Location place -> Plain.location(place);
            case Content.ContactCard card -> Plain.contact(card);
            case Content.Menu menu -> Plain.menu(menu);
            case Content.Cards cards -> Plain.cards(cards);
            case Content.Shared shared -> Plain.shared(shared);
            case Content.Order order -> order(order);
            case Content.Form form -> form(form);
            default -> content.words();
        };
    }

    private static String order(Content.Order order) {
        Stream<String> items = order.items().stream()
                .map(item -> item.quantity() + " × " + item.product() + " · " + item.price() + " " + item.currency());
        return Stream.concat(order.note().stream(), items).collect(Collectors.joining("\n"));
    }

    private static String form(Content.Form form) {
        return form.answers().entrySet().stream()
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String named(Attachment file) {
        return "[" + file.name().orElse(file.mimeType()) + "]";
    }

    /** What a machine heard or read in them. */
    private static String read(List<Attachment> files) {
        return files.stream()
                .flatMap(file -> file.reading().stream())
                .filter(reading -> reading.outcome() == Reading.Outcome.READ)
                .map(reading -> "“" + reading.text() + "”")
                .collect(Collectors.joining(" "));
    }
}
