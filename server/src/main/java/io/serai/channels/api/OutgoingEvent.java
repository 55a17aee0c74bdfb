package io.serai.channels.api;

import io.serai.channels.OutboundMessage;
import io.serai.channels.Plain;
import io.serai.channels.Writer;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the app is told: plain fields that a developer can read without knowing us. There is always a {@code text}, so that an app that shows
 * nothing else shows something.
 */
final class OutgoingEvent {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Function<Attachment, Optional<URI>> link;

    /** @param link where the app fetches a file; empty for one that we do not hold */
    private OutgoingEvent(Function<Attachment, Optional<URI>> link) {
        this.link = link;
    }

    static Map<String, Object> message(OutboundMessage message, Instant now, Function<Attachment, Optional<URI>> link) {
        OutgoingEvent event = new OutgoingEvent(link);
        event.put("type", "message")
                .put("id", message.id().toString())
                .put("customer", message.to().value())
                .put("at", now.toString())
                .put("author", message.writer() instanceof Writer.Human ? "human" : "bot")
                .put("reply_to", message.quoted().map(ExternalId::value))
                .content(message.content());
        return event.fields;
    }

    private void content(Content content) {
        switch (content) {
            case Content.Text text -> put("text", text.body());
            case Content.Menu menu -> put("text", menu.prompt()).put("options", options(menu.options()));
            case Content.Media media ->
                put("text", media.caption().orElse(""))
                        .put("files", List.of(file(media.file(), media.kind().name())));
            case Content.Email mail ->
                put("text", mail.body())
                        .put("subject", mail.subject())
                        .put(
                                "files",
                                mail.attachments().stream()
                                        .map(file -> file(file, "FILE"))
                                        .toList());
            case Content.Cards cards ->
                put("text", Plain.cards(cards))
                        .put("cards", cards.cards().stream().map(this::card).toList());
            case Content.Location place -> put("text", Plain.location(place)).put("location", location(place));
            case Content.ContactCard card ->
                put("text", Plain.contact(card)).put("contact", Map.of("name", card.name(), "phones", card.phones()));
            case Content.Shared shared -> put("text", Plain.shared(shared)).put("url", shared.url());
            case Content.Template template -> put("text", template.preview());
            case Content.Order order -> put("text", content.words());
            case Content.Form form -> put("text", content.words());
            case Content.Story story -> put("text", content.words());
            case Content.Choice choice -> put("text", content.words());
            case Content.Notice notice -> put("text", "");
            case Content.Unsupported unsupported -> put("text", "");
        }
    }

    private static List<Map<String, String>> options(List<Option> options) {
        return options.stream()
                .map(option -> Map.of("id", option.id(), "label", option.label()))
                .toList();
    }

    private Map<String, Object> card(Content.Cards.Card card) {
        OutgoingEvent one = new OutgoingEvent(link);
        return one.put("title", card.title())
                .put("subtitle", card.subtitle())
                .put("image", card.image())
                .put("options", options(card.options()))
                .fields;
    }

    private static Map<String, Object> location(Content.Location place) {
        OutgoingEvent one = new OutgoingEvent(file -> Optional.empty());
        return one.put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("label", place.label())
                .fields;
    }

    private Map<String, Object> file(Attachment file, String kind) {
        OutgoingEvent one = new OutgoingEvent(link);
        return one.put("url", link.apply(file).map(URI::toString))
                .put("kind", kind.toLowerCase(java.util.Locale.ROOT))
                .put("name", file.name())
                .put("type", file.mimeType())
                .put("bytes", file.bytes())
                .fields;
    }

    private OutgoingEvent put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> fields.put(name, present));
        } else {
            fields.put(name, value);
        }
        return this;
    }
}
