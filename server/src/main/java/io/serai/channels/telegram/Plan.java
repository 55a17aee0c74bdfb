package io.serai.channels.telegram;

import io.serai.channels.Formatted;
import io.serai.channels.Plain;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.internal.TextSplitter;
import io.serai.content.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What has to be called to say something on Telegram, within its limits. */
sealed interface Plan {
    int LONGEST_TEXT = 4096;
    int LONGEST_CAPTION = 1024;

    record Send(List<Part> parts) implements Plan {}

    record Refuse(Rejected why) implements Plan {}

    /** @param dataOf what a button carries for an option */
    static Plan of(Content content, UnaryOperator<String> dataOf) {
        return switch (content) {
            case Content.Text text -> texts(text.body());
            case Content.Menu menu -> menu(menu, dataOf);
            case Content.Media media -> MediaPlan.of(media);
            case Content.Location location -> new Send(List.of(location(location)));
            case Content.ContactCard card -> card(card);
            case Content.Cards cards -> cards(cards, dataOf);
            case Content.Email email -> texts(email.body());
            case Content.Shared shared -> texts(Plain.shared(shared));
            case Content.Template template -> refuse("Telegram has no templates");
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
        List<Part> parts = textParts(body);
        return parts.isEmpty() ? new Refuse(new Rejected(Reason.REFUSED, "the text is empty")) : new Send(parts);
    }

    static List<Part> textParts(String body) {
        return formatted(body).stream()
                .map(text -> Part.of("sendMessage", Entities.with(text)))
                .toList();
    }

    static List<Formatted> formatted(String body) {
        return TextSplitter.split(wellFormed(body), LONGEST_TEXT).stream()
                .map(text -> Formatted.of(text, EnumSet.allOf(Formatted.Kind.class)))
                .toList();
    }

    /** Half a surrogate pair cannot be written as UTF-8, and Telegram refuses the whole message for it. */
    static String wellFormed(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD").replace("\0", "");
    }

    private static Plan menu(Content.Menu menu, UnaryOperator<String> dataOf) {
        List<Part> parts = new ArrayList<>(textParts(menu.prompt()));
        if (parts.isEmpty()) {
            parts.addAll(textParts("👇"));
        }
        List<List<Map<String, String>>> rows = menu.options().stream()
                .filter(option -> !option.label().isBlank())
                .map(option ->
                        List.of(Map.of("text", wellFormed(option.label()), "callback_data", dataOf.apply(option.id()))))
                .toList();
        if (!rows.isEmpty()) {
            // the buttons hang under the last words
            parts.set(parts.size() - 1, parts.getLast().with("reply_markup", Map.of("inline_keyboard", rows)));
        }
        return new Send(parts);
    }

    private static Plan cards(Content.Cards cards, UnaryOperator<String> dataOf) {
        List<Part> parts = CardPlan.parts(cards, dataOf);
        return parts.isEmpty() ? new Refuse(new Rejected(Reason.REFUSED, "there is no card")) : new Send(parts);
    }

    private static Part location(Content.Location place) {
        Map<String, Object> fields = Map.of("latitude", place.latitude(), "longitude", place.longitude());
        return place.label()
                .filter(label -> !label.isBlank())
                .map(label -> Part.of("sendVenue", fields)
                        .with("title", wellFormed(label))
                        .with("address", place.latitude() + ", " + place.longitude()))
                .orElseGet(() -> Part.of("sendLocation", fields));
    }

    private static Plan card(Content.ContactCard card) {
        String name = wellFormed(card.name().isBlank() ? "–" : card.name());
        List<Part> parts = card.phones().stream()
                .filter(phone -> !phone.isBlank())
                .map(phone -> Part.of("sendContact", Map.of("phone_number", phone, "first_name", name)))
                .toList();
        return parts.isEmpty() ? texts(card.name()) : new Send(parts);
    }
}
