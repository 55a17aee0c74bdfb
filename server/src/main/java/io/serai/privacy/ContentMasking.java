package io.serai.privacy;

import io.serai.content.Content;
import java.util.List;
import java.util.regex.Pattern;
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
            case Content.ContactCard card ->
                new Content.ContactCard(
                        masker.text(card.name()),
                        card.phones().stream().map(masker::phone).toList());
            case Content.Email email -> mask(email);
            case Content.Notice notice -> notice.mapTexts(this::detail);
            default -> content.mapTexts(masker::text);
        };
    }

    /** Who is named beside the correspondent is left out as a whole: names there are no hints, they are the data. */
    private Content mask(Content.Email email) {
        Content.Email masked = (Content.Email) email.mapTexts(masker::text);
        return new Content.Email(
                masked.subject(),
                masked.body(),
                masked.quoted(),
                masked.html(),
                List.of(),
                List.of(),
                masked.attachments());
    }

    private String detail(String value) {
        return OUR_ID.matcher(value).matches() ? value : masker.text(value);
    }
}
