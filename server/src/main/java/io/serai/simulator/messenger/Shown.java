package io.serai.simulator.messenger;

import io.serai.content.Content.Media;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.PhoneMessage.Button;
import io.serai.simulator.PhoneMessage.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A message of the Graph API as the app shows it. */
final class Shown {
    private static final Pattern FILE = Pattern.compile(".*/media/(\\d+)/([^?]*).*");

    private Shown() {}

    static PhoneMessage of(ChatMessage message, List<ChatMessage> chat) {
        JsonNode wire = message.wire();
        PhoneMessage shown = PhoneMessage.of(message.mid(), message.fromShop(), message.at(), text(wire))
                .files(files(wire))
                .buttons(buttons(wire, false))
                .cards(cards(wire))
                .reaction(message.reaction())
                .editedIf(message.edited());
        PhoneMessage quoting = quoted(wire, chat).map(shown::replyTo).orElse(shown);
        PhoneMessage placed = place(wire).map(quoting::place).orElse(quoting);
        return message.unsent() ? placed.takenBack() : placed;
    }

    private static String text(JsonNode wire) {
        String template = wire.path("attachment").path("payload").path("text").asString("");
        boolean thumb =
                wire.path("attachments").path(0).path("type").asString("").equals("sticker");
        return wire.path("text").asString(thumb ? "👍" : template);
    }

    private static List<PhoneMessage.File> files(JsonNode wire) {
        List<PhoneMessage.File> files = new ArrayList<>();
        attachments(wire).forEach(attachment -> {
            Matcher address =
                    FILE.matcher(attachment.path("payload").path("url").asString(""));
            if (address.matches()) {
                files.add(new PhoneMessage.File(
                        address.group(1), kind(attachment.path("type").asString("")), address.group(2), ""));
            }
        });
        return files;
    }

    private static List<JsonNode> attachments(JsonNode wire) {
        List<JsonNode> all = new ArrayList<>();
        wire.path("attachments").forEach(all::add);
        if (wire.has("attachment")) {
            all.add(wire.path("attachment"));
        }
        return all;
    }

    private static Media.Kind kind(String type) {
        return switch (type) {
            case "image", "story_mention" -> Media.Kind.IMAGE;
            case "video" -> Media.Kind.VIDEO;
            case "audio" -> Media.Kind.AUDIO;
            default -> Media.Kind.FILE;
        };
    }

    /** Everything that can be tapped, on cards too. */
    static List<Button> buttons(JsonNode wire) {
        return buttons(wire, true);
    }

    private static List<Button> buttons(JsonNode wire, boolean onCards) {
        List<Button> buttons = new ArrayList<>();
        wire.path("quick_replies").forEach(reply -> buttons.add(button(reply)));
        JsonNode payload = wire.path("attachment").path("payload");
        payload.path("buttons").forEach(button -> buttons.add(button(button)));
        if (onCards) {
            payload.path("elements")
                    .forEach(element -> element.path("buttons").forEach(button -> buttons.add(button(button))));
        }
        return buttons;
    }

    private static Button button(JsonNode button) {
        return new Button(
                button.path("payload").asString(button.path("url").asString("")),
                button.path("title").asString(""),
                button.path("url").stringValueOpt());
    }

    private static List<Card> cards(JsonNode wire) {
        List<Card> cards = new ArrayList<>();
        wire.path("attachment").path("payload").path("elements").forEach(element -> {
            List<Button> buttons = new ArrayList<>();
            element.path("buttons").forEach(button -> buttons.add(button(button)));
            cards.add(new Card(
                    element.path("title").asString(""),
                    element.path("subtitle").stringValueOpt(),
                    element.path("image_url").stringValueOpt(),
                    buttons));
        });
        return cards;
    }

    private static Optional<PhoneMessage.Place> place(JsonNode wire) {
        JsonNode point = wire.path("attachments").path(0).path("payload").path("coordinates");
        return point.isObject()
                ? Optional.of(new PhoneMessage.Place(
                        point.path("lat").asDouble(0), point.path("long").asDouble(0), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<String> quoted(JsonNode wire, List<ChatMessage> chat) {
        String mid = wire.path("reply_to").path("mid").asString("");
        if (wire.path("reply_to").has("story")) {
            return Optional.of("📷 …");
        }
        return chat.stream()
                .filter(message -> message.mid().equals(mid))
                .findFirst()
                .map(message -> message.text().isEmpty() ? "…" : message.text());
    }
}
