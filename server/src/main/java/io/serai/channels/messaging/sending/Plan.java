package io.serai.channels.messaging.sending;

import io.serai.channels.Plain;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.messaging.Network;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be called to say something, within the network's limits. */
sealed interface Plan {
    record Send(List<Part> parts) implements Plan {}

    record Refuse(Rejected why) implements Plan {}

    static Plan of(Network network, Content content) {
        return switch (content) {
            case Content.Text text -> texts(network, text.body());
            case Content.Menu menu -> menu(network, menu);
            case Content.Cards cards -> cards(network, cards);
            case Content.Media media -> MediaPlan.of(network, media);
            case Content.Email email -> texts(network, email.body());
            case Content.Location location -> texts(network, Plain.location(location));
            case Content.ContactCard card -> texts(network, Plain.contact(card));
            case Content.Shared shared -> texts(network, Plain.shared(shared));
            case Content.Template template -> refuse(network.title() + " has no templates here");
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

    private static Plan texts(Network network, String body) {
        List<Part> parts = textParts(network, body);
        return parts.isEmpty() ? new Refuse(new Rejected(Reason.REFUSED, "the text is empty")) : new Send(parts);
    }

    static List<Part> textParts(Network network, String body) {
        return Limits.texts(network, body).stream()
                .map(text -> Part.of(Map.of("text", text)))
                .toList();
    }

    /** Answers to tap, under the last words. What does not fit on a button is written out with numbers, and the buttons are shortened. */
    private static Plan menu(Network network, Content.Menu menu) {
        List<Option> options = menu.options().stream()
                .filter(option -> !option.label().isBlank() && option.id().length() <= Limits.PAYLOAD)
                .toList();
        Content.Menu offered = new Content.Menu(menu.prompt(), options);
        boolean fits =
                options.stream().allMatch(option -> option.label().strip().length() <= Limits.BUTTON_TITLE);
        boolean tappable = options.size() <= Limits.QUICK_REPLIES;
        List<Part> parts = new ArrayList<>(textParts(network, fits && tappable ? menu.prompt() : Plain.menu(offered)));
        if (parts.isEmpty()) {
            parts.addAll(textParts(network, "👇"));
        }
        if (tappable && !options.isEmpty()) {
            parts.set(parts.size() - 1, parts.getLast().with("quick_replies", quickReplies(options)));
        }
        return new Send(parts);
    }

    private static List<Map<String, String>> quickReplies(List<Option> options) {
        return options.stream()
                .map(option -> Map.of(
                        "content_type", "text",
                        "title", Limits.title(option.label(), Limits.BUTTON_TITLE),
                        "payload", option.id()))
                .toList();
    }

    private static Plan cards(Network network, Content.Cards cards) {
        List<Map<String, Object>> elements = CardElements.of(cards.cards());
        if (elements.isEmpty()) {
            return texts(network, Plain.cards(cards));
        }
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += Limits.CARDS) {
            parts.add(Part.of(Map.of(
                    "attachment",
                    Map.of(
                            "type",
                            "template",
                            "payload",
                            Map.of(
                                    "template_type",
                                    "generic",
                                    "elements",
                                    elements.subList(from, Math.min(elements.size(), from + Limits.CARDS)))))));
        }
        return new Send(parts);
    }
}
