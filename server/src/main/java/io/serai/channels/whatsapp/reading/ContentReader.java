package io.serai.channels.whatsapp.reading;

import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.MediaReference;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a WhatsApp message says, as our content. What cannot be read is shown as such, with WhatsApp's own words. */
final class ContentReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_PAYLOAD = 16_000;

    /** What a message without a type may hold all the same. */
    private static final List<String> KINDS = List.of(
            "text",
            "image",
            "video",
            "audio",
            "voice",
            "document",
            "sticker",
            "location",
            "contacts",
            "interactive",
            "button",
            "order");

    private ContentReader() {}

    /** One content for most messages; a message with several contact cards becomes one for each. */
    static List<Content> contents(Payload message) {
        String type = type(message);
        List<Content> read = switch (type) {
            case "text" ->
                one(message.object("text").flatMap(text -> text.text("body")).map(Content.Text::new));
            case "image" -> one(media(message, type, Kind.IMAGE, "image/jpeg"));
            case "video" -> one(media(message, type, Kind.VIDEO, "video/mp4"));
            case "voice" -> one(media(message, type, Kind.VOICE, "audio/ogg"));
            case "audio" -> one(media(message, type, sound(message), "audio/ogg"));
            case "document" -> one(media(message, type, Kind.FILE, "application/octet-stream"));
            case "sticker" -> one(media(message, type, Kind.STICKER, "image/webp"));
            case "location" -> one(message.object(type).flatMap(ContentReader::location));
            case "contacts" ->
                message.list(type).stream().flatMap(card -> card(card).stream()).toList();
            case "interactive" -> one(message.object(type).flatMap(ContentReader::interactive));
            case "button" -> one(message.object(type).flatMap(ContentReader::button));
            case "order" -> one(message.object(type).flatMap(ContentReader::order));
            default -> List.of();
        };
        return read.isEmpty() ? List.of(unsupported(message, type)) : read;
    }

    static String type(Payload message) {
        return message.text("type")
                .orElseGet(() -> KINDS.stream().filter(message::has).findFirst().orElse("unknown"));
    }

    private static List<Content> one(Optional<? extends Content> content) {
        return content.<List<Content>>map(List::of).orElse(List.of());
    }

    private static Kind sound(Payload message) {
        return message.object("audio").map(audio -> audio.isTrue("voice")).orElse(false) ? Kind.VOICE : Kind.AUDIO;
    }

    private static Optional<Content> media(Payload message, String type, Kind kind, String usualType) {
        return message.object(type)
                .flatMap(file -> file.id("id").or(() -> file.text("url")).map(id -> {
                    String mime = file.text("mime_type").orElse(usualType);
                    var reference = new MediaReference(id, file.text("sha256"));
                    return new Content.Media(
                            kind,
                            new Attachment(
                                    new Attachment.Source.Remote(reference.toString()),
                                    file.text("filename"),
                                    mime.split(";", 2)[0].strip(),
                                    file.number("file_size").orElse(0)),
                            file.text("caption"),
                            Optional.empty());
                }));
    }

    private static Optional<Content> location(Payload place) {
        Optional<Double> latitude = place.decimal("latitude");
        Optional<Double> longitude = place.decimal("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        String name = place.text("name").orElse("");
        String address = place.text("address").orElse("");
        // some addresses begin with the name
        String label = Stream.of(address.startsWith(name) ? "" : name, address)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(new Content.Location(
                latitude.get(),
                longitude.get(),
                label.isEmpty() ? place.text("name").or(() -> place.text("url")) : Optional.of(label)));
    }

    private static Optional<Content> card(Payload card) {
        List<String> phones = phones(card);
        Optional<String> name = card.object("name").flatMap(ContentReader::fullName);
        Optional<String> company = card.object("org").flatMap(org -> org.text("company"));
        List<String> reached =
                Stream.concat(phones.stream(), emails(card).stream()).toList();
        return name.map(known -> company.map(at -> known + " (" + at + ")").orElse(known))
                .or(() -> company)
                .or(() -> reached.stream().findFirst())
                .map(shown -> new Content.ContactCard(shown, reached));
    }

    private static Optional<String> fullName(Payload name) {
        String parts = Stream.of("first_name", "middle_name", "last_name")
                .flatMap(part -> name.text(part).stream())
                .collect(Collectors.joining(" "));
        return name.text("formatted_name").or(() -> Optional.of(parts).filter(full -> !full.isBlank()));
    }

    static List<String> phones(Payload card) {
        return card.list("phones").stream()
                .flatMap(phone -> phone
                        .id("phone")
                        .or(() -> phone.id("wa_id")
                                .map(id ->
                                        Numbers.digits(id).map(Numbers::dialled).orElse(id)))
                        .stream())
                .toList();
    }

    private static List<String> emails(Payload card) {
        return card.list("emails").stream()
                .flatMap(email -> email.text("email").stream())
                .toList();
    }

    private static Optional<Content> interactive(Payload interactive) {
        String type = interactive
                .text("type")
                .orElseGet(() -> Stream.of("button_reply", "list_reply", "nfm_reply")
                        .filter(interactive::has)
                        .findFirst()
                        .orElse(""));
        Optional<Payload> reply = interactive.object(type);
        return switch (type) {
            case "button_reply", "list_reply" -> reply.flatMap(ContentReader::choice);
            case "nfm_reply" -> reply.map(ContentReader::form);
            default -> Optional.empty();
        };
    }

    private static Optional<Content> choice(Payload reply) {
        Optional<String> id = reply.id("id").or(() -> reply.text("title"));
        return id.map(option -> new Content.Choice(option, reply.text("title").orElse(option)));
    }

    private static Optional<Content> button(Payload button) {
        Optional<String> id = button.id("payload").or(() -> button.text("text"));
        return id.map(option -> new Content.Choice(option, button.text("text").orElse(option)));
    }

    /** A flow's answers come as JSON within a text, and not always as an object. */
    private static Content form(Payload reply) {
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode given = reply.node().path("response_json");
        JsonNode response = given.isString() ? parsed(given.stringValue()) : given;
        if (response.isObject()) {
            // the token tells which flow of ours it was; it is no answer
            response.properties().stream()
                    .filter(field -> !field.getKey().equals("flow_token"))
                    .forEach(field -> answers.put(field.getKey().replace("\0", ""), written(field.getValue())));
        } else if (!response.isMissingNode() && !response.isNull()) {
            answers.put("response", written(response));
        }
        return new Content.Form(reply.text("name"), answers);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(json);
        }
    }

    private static String written(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static Optional<Content> order(Payload order) {
        List<Content.Order.Item> items = order.list("product_items").stream()
                .filter(Payload::isObject)
                .map(item -> new Content.Order.Item(
                        item.id("product_retailer_id").orElse("?"),
                        (int) Math.clamp(item.number("quantity").orElse(quantity(item)), 0, Integer.MAX_VALUE),
                        item.id("item_price").orElse(""),
                        item.text("currency").orElse("")))
                .toList();
        return items.isEmpty() && order.text("text").isEmpty()
                ? Optional.empty()
                : Optional.of(new Content.Order(order.text("text"), items));
    }

    private static long quantity(Payload item) {
        return item.decimal("quantity").map(Math::round).orElse(1L);
    }

    /** @return with WhatsApp's own name of the kind, where it tells it in a message that it does not hand out */
    static Content unsupported(Payload message, String type) {
        String kind = message.object("unsupported")
                .flatMap(what -> what.text("type"))
                .or(() -> message.object("interactive")
                        .flatMap(what -> what.text("type"))
                        .map(what -> "interactive." + what))
                .orElse(type);
        return new Content.Unsupported(kind, raw(message));
    }

    static String raw(Payload payload) {
        String json = payload.toString();
        return json.length() <= LONGEST_PAYLOAD ? json : json.substring(0, LONGEST_PAYLOAD);
    }

    /** An id for what has none, the same when it comes again. */
    static String fingerprint(Payload payload) {
        return java.util
                .UUID
                .nameUUIDFromBytes(payload.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static OptionalLong seconds(Payload element, String field) {
        OptionalLong value = element.number(field);
        // some are told in milliseconds
        return value.isPresent() && value.getAsLong() > 100_000_000_000L
                ? OptionalLong.of(value.getAsLong() / 1000)
                : value;
    }
}
