package io.serai.privacy;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Menu;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a message says, for those who may not see phone numbers and email addresses. */
@Component
public class ContentMasking {
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Masker masker;

    public ContentMasking(Masker masker) {
        this.masker = masker;
    }

    /** Every phone number and email address in it as a hint, in whatever kind of content and part of it. */
    public Content mask(Content content) {
        return switch (content) {
            case Content.Text text -> new Content.Text(masker.text(text.body()));
            case Content.Media media ->
                new Content.Media(media.kind(), mask(media.file()), mask(media.caption()), media.album());
            case Content.Location place ->
                new Content.Location(place.latitude(), place.longitude(), mask(place.label()));
            case Content.ContactCard card ->
                new Content.ContactCard(
                        masker.text(card.name()),
                        card.phones().stream().map(masker::phone).toList());
            case Menu menu ->
                new Menu(
                        masker.text(menu.prompt()),
                        menu.options().stream()
                                .map(option -> new Menu.Option(option.id(), masker.text(option.label())))
                                .toList());
            case Content.Choice choice -> new Content.Choice(choice.optionId(), masker.text(choice.label()));
            case Content.Notice notice -> new Content.Notice(notice.kind(), mask(notice.details()));
            case Content.Unsupported unsupported ->
                new Content.Unsupported(unsupported.platformKind(), masker.text(unsupported.payload()));
        };
    }

    private Attachment mask(Attachment file) {
        return new Attachment(file.source(), mask(file.name()), file.mimeType(), file.bytes());
    }

    private Optional<String> mask(Optional<String> text) {
        return text.map(masker::text);
    }

    private Map<String, String> mask(Map<String, String> details) {
        return details.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, detail -> detail(detail.getValue())));
    }

    private String detail(String value) {
        return OUR_ID.matcher(value).matches() ? value : masker.text(value);
    }
}
