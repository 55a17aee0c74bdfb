package io.serai.channels.api;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.internal.Payload;
import io.serai.contacts.Profile;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A message of an app's as ours: words and one file are one message, several files are an album. */
final class MessageReader {
    static final String AT_URL = "url:";

    private static final int LONGEST_PAYLOAD = 16_000;

    private MessageReader() {}

    static List<InboundEvent> read(EventReader.Envelope envelope) {
        Optional<ExternalId> id = EventReader.id(envelope.event(), "id");
        if (id.isEmpty()) {
            return List.of();
        }
        List<Content> contents = contents(envelope.event(), id.get().value());
        List<InboundEvent> messages = new ArrayList<>();
        for (int place = 0; place < contents.size(); place++) {
            String suffix = place == 0 ? "" : "#" + (place + 1);
            messages.add(arrived(envelope, id.get().value() + suffix, contents.get(place)));
        }
        return messages;
    }

    private static MessageArrived arrived(EventReader.Envelope envelope, String id, Content content) {
        Payload event = envelope.event();
        return new MessageArrived(
                "message:" + id,
                envelope.customer(),
                new ExternalId(id),
                content,
                event.object("customer").map(MessageReader::profile).orElse(Profile.NOTHING),
                envelope.at(),
                EventReader.id(event, "reply_to"),
                Optional.empty(),
                Context.of(event.isTrue("forwarded"), Optional.empty(), event.text("automatic")),
                List.of());
    }

    private static List<Content> contents(Payload event, String id) {
        List<Content> contents = new ArrayList<>();
        Optional<String> text = event.text("text");
        List<Payload> files = event.list("files");
        if (files.size() != 1) {
            text.map(Content.Text::new).ifPresent(contents::add);
        }
        Optional<String> album = files.size() > 1 ? Optional.of(id) : Optional.empty();
        files.forEach(file ->
                media(file, files.size() == 1 ? text : Optional.empty(), album).ifPresent(contents::add));
        event.object("location").flatMap(MessageReader::location).ifPresent(contents::add);
        event.object("contact").map(MessageReader::card).ifPresent(contents::add);
        event.object("choice").flatMap(MessageReader::choice).ifPresent(contents::add);
        return contents.isEmpty() ? List.of(unsupported(event)) : contents;
    }

    private static Optional<Content> media(Payload file, Optional<String> caption, Optional<String> album) {
        String type = file.text("type").orElse("application/octet-stream");
        return source(file)
                .map(source -> new Content.Media(
                        kind(file, type),
                        new Attachment(
                                source,
                                file.text("name"),
                                type,
                                Math.max(0, file.number("bytes").orElse(0))),
                        caption,
                        album));
    }

    /** A file that was handed in before, by its id; else where it lies. */
    private static Optional<Attachment.Source> source(Payload file) {
        return file.text("file")
                .flatMap(MessageReader::stored)
                .or(() -> file.text("url").map(url -> new Attachment.Source.Remote(AT_URL + url)));
    }

    private static Optional<Attachment.Source> stored(String id) {
        try {
            return Optional.of(new Attachment.Source.Stored(new MediaId(Ids.parse(id))));
        } catch (Problem notAnId) {
            return Optional.empty();
        }
    }

    private static Kind kind(Payload file, String type) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(file.text("kind").orElse(""))) {
                return kind;
            }
        }
        return type.startsWith("image/")
                ? Kind.IMAGE
                : type.startsWith("video/") ? Kind.VIDEO : type.startsWith("audio/") ? Kind.AUDIO : Kind.FILE;
    }

    private static Optional<Content> location(Payload place) {
        return place.decimal("latitude")
                .flatMap(latitude -> place.decimal("longitude")
                        .map(longitude -> new Content.Location(latitude, longitude, place.text("label"))));
    }

    private static Content card(Payload card) {
        List<String> phones = card.node().path("phones").isArray()
                ? card.node()
                        .path("phones")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : List.of();
        return new Content.ContactCard(card.text("name").orElse(""), phones);
    }

    private static Optional<Content> choice(Payload choice) {
        return choice.text("option")
                .map(option -> new Content.Choice(option, choice.text("label").orElse(option)));
    }

    private static Content unsupported(Payload event) {
        String payload = event.toString();
        return new Content.Unsupported(
                "message without content",
                payload.length() <= LONGEST_PAYLOAD ? payload : payload.substring(0, LONGEST_PAYLOAD));
    }

    private static Profile profile(Payload customer) {
        return new Profile(
                customer.text("name"),
                customer.text("phone"),
                customer.text("email"),
                customer.text("language").flatMap(MessageReader::language),
                Optional.empty(),
                customer.text("country"));
    }

    private static Optional<Language> language(String tag) {
        try {
            return Optional.of(new Language(tag.replace('_', '-')));
        } catch (Problem notALanguage) {
            return Optional.empty();
        }
    }
}
