package io.serai.channels.email.sending;

import io.serai.channels.OutboundMessage;
import io.serai.channels.Plain;
import io.serai.content.Attachment;
import io.serai.content.Content;
import java.util.List;
import java.util.Optional;

/** What a mail of ours says. */
record Letter(
        Optional<String> subject,
        String body,
        Optional<String> html,
        List<String> cc,
        List<String> bcc,
        List<Attachment> files) {
    /** Empty for what is no message to a customer. */
    static Optional<Letter> of(OutboundMessage message) {
        return switch (message.content()) {
            case Content.Text text -> words(text.body());
            case Content.Email mail ->
                Optional.of(new Letter(
                        mail.subject(), mail.body(), mail.html(), mail.cc(), mail.bcc(), mail.attachments()));
            case Content.Media media -> Optional.of(plain(media.caption().orElse(""), List.of(media.file())));
            case Content.Menu menu -> words(Plain.menu(menu));
            case Content.Cards cards ->
                words(Plain.cards(cards))
                        .map(letter -> new Letter(
                                letter.subject(),
                                letter.body(),
                                Optional.of(CardMarkup.of(cards)),
                                letter.cc(),
                                letter.bcc(),
                                letter.files()));
            case Content.Location place -> words(Plain.location(place));
            case Content.ContactCard card -> words(Plain.contact(card));
            case Content.Template template -> words(template.preview());
            case Content.Shared shared -> words(Plain.shared(shared));
            case Content.Choice choice -> Optional.empty();
            case Content.Order order -> Optional.empty();
            case Content.Form form -> Optional.empty();
            case Content.Story story -> Optional.empty();
            case Content.Notice notice -> Optional.empty();
            case Content.Unsupported unsupported -> Optional.empty();
        };
    }

    private static Optional<Letter> words(String body) {
        return body.isBlank() ? Optional.empty() : Optional.of(plain(body, List.of()));
    }

    private static Letter plain(String body, List<Attachment> files) {
        return new Letter(Optional.empty(), body, Optional.empty(), List.of(), List.of(), files);
    }
}
