package io.serai.privacy.internal.redaction;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Menu;
import io.serai.privacy.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class PatternRedactor implements Redactor {
    private final List<Finder> finders =
            List.of(new Keys(), new SeedPhrases(), new Ibans(), new NationalIds(), new Cards(), new SpokenSecrets());

    @Override
    public String redact(String text) {
        String plain = PlainForm.of(text);
        List<Found> found = new ArrayList<>();
        finders.forEach(finder -> found.addAll(finder.in(plain)));
        return found.isEmpty() ? text : replace(text, found);
    }

    private static String replace(String text, List<Found> found) {
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::to).reversed()));
        StringBuilder redacted = new StringBuilder(text.length());
        int done = 0;
        for (Found piece : found) {
            if (piece.to() <= done) {
                continue;
            }
            if (piece.from() >= done) {
                redacted.append(text, done, piece.from()).append(piece.instead());
            }
            done = piece.to();
        }
        return redacted.append(text, done, text.length()).toString();
    }

    @Override
    public Content redact(Content content) {
        return switch (content) {
            case Content.Text text -> new Content.Text(redact(text.body()));
            case Content.Media media ->
                new Content.Media(media.kind(), redact(media.file()), redact(media.caption()), media.album());
            case Content.Location place ->
                new Content.Location(place.latitude(), place.longitude(), redact(place.label()));
            case Content.ContactCard card -> new Content.ContactCard(redact(card.name()), card.phones());
            case Menu menu ->
                new Menu(
                        redact(menu.prompt()),
                        menu.options().stream()
                                .map(option -> new Menu.Option(option.id(), redact(option.label())))
                                .toList());
            case Content.Choice choice -> new Content.Choice(choice.optionId(), redact(choice.label()));
            case Content.Notice notice ->
                new Content.Notice(
                        notice.kind(),
                        notice.details().entrySet().stream()
                                .collect(Collectors.toMap(
                                        detail -> detail.getKey(), detail -> redact(detail.getValue()))));
            case Content.Unsupported unsupported ->
                new Content.Unsupported(unsupported.platformKind(), redact(unsupported.payload()));
        };
    }

    private Attachment redact(Attachment file) {
        return new Attachment(file.source(), redact(file.name()), file.mimeType(), file.bytes());
    }

    private Optional<String> redact(Optional<String> text) {
        return text.map(this::redact);
    }
}
