package io.serai.channels.whatsapp.sending;

import io.serai.channels.Plain;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.internal.TextSplitter;
import io.serai.channels.whatsapp.templates.MessageTemplate;
import io.serai.content.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What has to be sent to say something on WhatsApp, within its limits. */
sealed interface Plan {
    int LONGEST_TEXT = 4096;
    int LONGEST_CAPTION = 1024;

    record Send(List<Part> parts) implements Plan {
        public Send {
            parts = List.copyOf(parts);
        }
    }

    record Refuse(Rejected why) implements Plan {}

    /** @param templates the template that the content names, as WhatsApp last told it */
    static Plan of(Content content, Function<Content.Template, Optional<MessageTemplate>> templates) {
        return switch (content) {
            case Content.Text text -> texts(text.body());
            case Content.Menu menu -> nonEmpty(MenuPlan.parts(menu));
            case Content.Media media -> MediaPlan.of(media);
            case Content.Location location -> new Send(List.of(location(location)));
            case Content.ContactCard card -> card(card);
            case Content.Cards cards -> nonEmpty(CardsPlan.parts(cards));
            case Content.Email email -> texts(email.body());
            case Content.Shared shared -> texts(Plain.shared(shared));
            case Content.Template template -> TemplatePlan.of(template, templates.apply(template));
            case Content.Order order -> refuse("only a customer can order");
            case Content.Form form -> refuse("only a customer can fill in a form");
            case Content.Story story -> refuse("only a customer can share a story");
            case Content.Choice choice -> refuse("only a customer can tap a button");
            case Content.Notice notice -> refuse("a notice is for the desk");
            case Content.Unsupported unsupported -> refuse("this kind of message cannot be sent");
        };
    }

    static Refuse refuse(String detail) {
        return new Refuse(new Rejected(Reason.NOT_SUPPORTED, detail));
    }

    private static Plan texts(String body) {
        return nonEmpty(textParts(body));
    }

    private static Plan nonEmpty(List<Part> parts) {
        return parts.isEmpty() ? new Refuse(new Rejected(Reason.REFUSED, "the text is empty")) : new Send(parts);
    }

    /** The words of each message, with WhatsApp's own signs in them. */
    static List<String> words(String body) {
        return TextSplitter.split(Markup.of(body), LONGEST_TEXT);
    }

    static List<Part> textParts(String body) {
        return words(body).stream().map(Part::text).toList();
    }

    private static Part location(Content.Location place) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("latitude", place.latitude(), "longitude", place.longitude()));
        place.label()
                .filter(label -> !label.isBlank())
                .ifPresent(label -> fields.put("name", Markup.wellFormed(label)));
        return Part.of("location", fields);
    }

    private static Plan card(Content.ContactCard card) {
        String name =
                Markup.wellFormed(card.name().isBlank() ? "–" : card.name().strip());
        List<Map<String, String>> phones = card.phones().stream()
                .filter(phone -> !phone.isBlank())
                .map(phone -> Map.of("phone", phone, "type", "CELL"))
                .toList();
        Map<String, Object> contact =
                Map.of("name", Map.of("formatted_name", name, "first_name", name), "phones", new ArrayList<>(phones));
        return phones.isEmpty() ? texts(card.name()) : new Send(List.of(Part.contacts(List.of(contact))));
    }
}
