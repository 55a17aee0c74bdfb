package io.serai.channels.whatsapp.reading;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.internal.Payload;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers wrote and did. */
final class MessageReader {
    private final Times times;

    MessageReader(Times times) {
        this.times = times;
    }

    List<InboundEvent> read(Change change, Payload message) {
        String key = "message:" + id(message).value();
        if (message.has("group_id")) {
            return List.of(new Ignored(
                    key,
                    Person.in(message, "from", "from_user_id", change.contacts())
                            .map(Person::address)
                            .orElse(change.account()),
                    "a message in a group"));
        }
        if (ContentReader.type(message).equals("system")) {
            return new Moves(times).system(change, message, key);
        }
        Optional<Person> person = Person.in(message, "from", "from_user_id", change.contacts());
        if (person.isEmpty()) {
            return List.of(new Ignored(
                    key, change.account(), "a message without a sender", Optional.of(ContentReader.raw(message))));
        }
        return read(message, person.get(), key);
    }

    private List<InboundEvent> read(Payload message, Person person, String key) {
        return switch (ContentReader.type(message)) {
            case "reaction" -> reaction(message, person, key);
            case "edit" -> edit(message, person, key);
            case "revoke" -> revoke(message, person, key);
            case "request_welcome" ->
                List.of(new Ignored(key, person.address(), "the customer opened the chat and wrote nothing"));
            default -> arrived(message, person, key);
        };
    }

    private List<InboundEvent> arrived(Payload message, Person person, String key) {
        return arrived(message, told(message, person), key, ContentReader.contents(message));
    }

    private List<InboundEvent> arrived(Payload message, Person person, String key, List<Content> contents) {
        List<InboundEvent> events = new ArrayList<>();
        for (int place = 0; place < contents.size(); place++) {
            String suffix = place == 0 ? "" : "#" + (place + 1);
            events.add(new MessageArrived(
                    key + suffix,
                    person.address(),
                    new ExternalId(id(message).value() + suffix),
                    contents.get(place),
                    person.profile(),
                    times.of(message),
                    message.object("context").flatMap(context -> externalId(context, "id")),
                    Optional.empty(),
                    context(message, person),
                    person.also()));
        }
        return events;
    }

    /** Asked for the number, the customer sends a card with it; any other card may be anybody's. */
    private static Person told(Payload message, Person person) {
        boolean asked = message.text("origin").orElse("").startsWith("contact_request");
        List<Payload> cards = message.list("contacts");
        return asked && person.phone().isEmpty() && cards.size() == 1
                ? ContentReader.phones(cards.getFirst()).stream()
                        .findFirst()
                        .flatMap(Numbers::digits)
                        .map(person::known)
                        .orElse(person)
                : person;
    }

    private static Context context(Payload message, Person person) {
        Payload context = message.object("context").orElse(Payload.EMPTY);
        boolean forwarded = context.isTrue("forwarded") || context.isTrue("frequently_forwarded");
        Optional<Context.Referral> referral = message.object("referral")
                .map(MessageReader::advertisement)
                .or(() -> context.object("referred_product").map(MessageReader::product));
        return new Context(forwarded, referral, Optional.empty(), Optional.empty(), person.vouched());
    }

    private static Context.Referral advertisement(Payload referral) {
        return new Context.Referral(
                referral.text("source_type").orElse("ad"),
                referral.id("source_id"),
                referral.text("headline").or(() -> referral.text("body")),
                referral.text("source_url"),
                more(referral, "body", "media_type", "image_url", "video_url", "thumbnail_url", "ctwa_clid"));
    }

    private static Context.Referral product(Payload product) {
        return new Context.Referral(
                "product",
                product.id("product_retailer_id"),
                Optional.empty(),
                Optional.empty(),
                more(product, "catalog_id"));
    }

    private static Map<String, String> more(Payload holder, String... fields) {
        Map<String, String> more = new HashMap<>();
        for (String field : fields) {
            holder.id(field).ifPresent(value -> more.put(field, value));
        }
        return more;
    }

    private List<InboundEvent> reaction(Payload message, Person person, String key) {
        Payload reaction = message.object("reaction").orElse(Payload.EMPTY);
        return externalId(reaction, "message_id")
                .<List<InboundEvent>>map(on -> List.of(new Reacted(
                        key,
                        person.address(),
                        on,
                        reaction.text("emoji").orElse(""),
                        times.of(message),
                        person.also())))
                .orElseGet(() -> unreadable(message, person, key));
    }

    private List<InboundEvent> edit(Payload message, Person person, String key) {
        Payload edit = message.object("edit").orElse(Payload.EMPTY);
        Optional<ExternalId> original = externalId(edit, "original_message_id");
        Optional<Payload> words = edit.object("message");
        return original.isPresent() && words.isPresent()
                ? List.of(new MessageEdited(
                        key,
                        person.address(),
                        original.get(),
                        ContentReader.contents(words.get()).getFirst(),
                        times.of(message),
                        person.also()))
                : unreadable(message, person, key);
    }

    private List<InboundEvent> revoke(Payload message, Person person, String key) {
        return message.object("revoke")
                .flatMap(revoke -> externalId(revoke, "original_message_id"))
                .<List<InboundEvent>>map(original ->
                        List.of(new MessageDeleted(key, person.address(), original, times.of(message), person.also())))
                .orElseGet(() -> unreadable(message, person, key));
    }

    /** What we cannot read is shown, not dropped. */
    List<InboundEvent> unreadable(Payload message, Person person, String key) {
        return arrived(message, person, key, List.of(ContentReader.unsupported(message, ContentReader.type(message))));
    }

    static ExternalId id(Payload message) {
        return externalId(message, "id").orElseGet(() -> new ExternalId("none:" + ContentReader.fingerprint(message)));
    }

    static Optional<ExternalId> externalId(Payload holder, String field) {
        return holder.id(field).filter(id -> id.length() <= 480).map(ExternalId::new);
    }
}
