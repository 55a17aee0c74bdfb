package io.serai.simulator.app;

import io.serai.content.Content;
import io.serai.simulator.PhoneMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the app shows of an event of ours. */
final class Shown {
    private Shown() {}

    static PhoneMessage of(String id, Instant at, JsonNode event, AppCustomer customer) {
        PhoneMessage message = PhoneMessage.of(id, true, at, event.path("text").asString(""))
                .buttons(buttons(event.path("options")))
                .files(files(event.path("files")));
        List<PhoneMessage.Card> cards = cards(event.path("cards"));
        PhoneMessage carded = cards.isEmpty() ? message : message.cards(cards);
        PhoneMessage titled = words(event.path("subject")).map(carded::subject).orElse(carded);
        return answered(event, customer).map(titled::replyTo).orElse(titled);
    }

    private static Optional<String> answered(JsonNode event, AppCustomer customer) {
        return words(event.path("reply_to"))
                .flatMap(id -> customer.chat().stream()
                        .filter(line -> line.id().equals(id))
                        .map(PhoneMessage::text)
                        .findFirst());
    }

    private static Optional<String> words(JsonNode node) {
        return node.stringValueOpt().filter(text -> !text.isEmpty());
    }

    private static List<PhoneMessage.Button> buttons(JsonNode options) {
        List<PhoneMessage.Button> buttons = new ArrayList<>();
        options.forEach(option -> buttons.add(new PhoneMessage.Button(
                option.path("id").asString(""), option.path("label").asString(""), Optional.empty())));
        return buttons;
    }

    /** Files lie at our server: their id here is where they are fetched. */
    private static List<PhoneMessage.File> files(JsonNode files) {
        List<PhoneMessage.File> shown = new ArrayList<>();
        files.forEach(file -> shown.add(new PhoneMessage.File(
                file.path("url").asString(""),
                Content.Media.Kind.valueOf(file.path("kind").asString("file").toUpperCase(Locale.ROOT)),
                file.path("name").asString("file"),
                file.path("type").asString("application/octet-stream"))));
        return shown;
    }

    private static List<PhoneMessage.Card> cards(JsonNode cards) {
        List<PhoneMessage.Card> shown = new ArrayList<>();
        cards.forEach(card -> shown.add(new PhoneMessage.Card(
                card.path("title").asString(""),
                words(card.path("subtitle")),
                words(card.path("image")),
                buttons(card.path("options")))));
        return shown;
    }
}
