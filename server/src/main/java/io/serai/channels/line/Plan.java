package io.serai.channels.line;

import io.serai.channels.Formatted;
import io.serai.channels.Plain;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.internal.TextSplitter;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The message objects that say something on LINE, within its limits. */
sealed interface Plan {
    /** In UTF-16 units, as LINE counts. */
    int LONGEST_TEXT = 5000;

    int LONGEST_TITLE = 100;

    record Send(List<Map<String, Object>> messages) implements Plan {}

    record Refuse(Rejected why) implements Plan {}

    /** @param dataOf what a button carries for an option */
    static Plan of(Content content, Function<Option, String> dataOf, MediaPlan media) {
        return switch (content) {
            case Content.Text text -> texts(text.body());
            case Content.Menu menu -> new Send(Menus.messages(menu, dataOf));
            case Content.Cards cards -> new Send(CardPlan.messages(cards, dataOf));
            case Content.Media file -> media.of(file);
            case Content.Email email -> media.mail(email);
            case Content.Location place -> new Send(List.of(location(place)));
            case Content.ContactCard card -> texts(Plain.contact(card));
            case Content.Shared shared -> texts(Plain.shared(shared));
            case Content.Template template -> refuse("LINE has no templates; write freely, its window never closes");
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
        List<Map<String, Object>> messages = textMessages(body);
        return messages.isEmpty() ? new Refuse(new Rejected(Reason.REFUSED, "the text is empty")) : new Send(messages);
    }

    static List<Map<String, Object>> textMessages(String body) {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (String text : words(body)) {
            messages.add(Map.of("type", "text", "text", text));
        }
        return messages;
    }

    /** The words of each message; LINE shows no formatting. */
    static List<String> words(String body) {
        return TextSplitter.split(Formatted.of(wellFormed(body), Set.of()).text(), LONGEST_TEXT);
    }

    /** Half a surrogate pair cannot be written as UTF-8. */
    static String wellFormed(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD").replace("\0", "");
    }

    /** Cut to so many UTF-16 units, visibly, and never inside what a reader sees as one character. */
    static String cut(String text, int most) {
        String whole = wellFormed(text).strip();
        return whole.length() <= most
                ? whole
                : TextSplitter.split(whole, most - 1).getFirst() + "…";
    }

    private static Map<String, Object> location(Content.Location place) {
        String coordinates = place.latitude() + ", " + place.longitude();
        String label = place.label().filter(words -> !words.isBlank()).orElse(coordinates);
        return Map.of(
                "type",
                "location",
                "title",
                cut(label, LONGEST_TITLE),
                "address",
                cut(label.equals(coordinates) ? coordinates : label + " (" + coordinates + ")", LONGEST_TITLE),
                "latitude",
                place.latitude(),
                "longitude",
                place.longitude());
    }
}
