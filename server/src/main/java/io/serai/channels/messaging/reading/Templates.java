package io.serai.channels.messaging.reading;

import io.serai.channels.Context;
import io.serai.channels.internal.Payload;
import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Structured messages: a product that the customer asks about, and, in echoes, what another app of the shop sent. */
final class Templates {
    private Templates() {}

    static List<Content> read(Payload attachment) {
        Payload payload = attachment.object("payload").orElse(Payload.EMPTY);
        List<Payload> products = elements(payload, "product");
        if (!products.isEmpty()) {
            return products.stream().map(Templates::product).toList();
        }
        List<Payload> cards = elements(payload, "generic");
        String type = payload.text("template_type").orElse(cards.isEmpty() ? "unknown" : "generic");
        return List.of(
                switch (type) {
                    case "generic" ->
                        cards.isEmpty()
                                ? Unread.content("template/generic", attachment)
                                : new Content.Cards(
                                        cards.stream().map(Templates::card).toList());
                    case "button" -> menu(attachment, payload);
                    default -> Unread.content("template/" + type, attachment);
                });
    }

    /** The product that a message is about, as where the customer came from. */
    static Optional<Context.Referral> askedAbout(Payload message) {
        return message.list("attachments").stream()
                .flatMap(attachment -> attachment.object("payload").stream())
                .flatMap(payload -> elements(payload, "product").stream())
                .findFirst()
                .map(product -> new Context.Referral(
                        "product",
                        product.id("retailer_id").or(() -> product.id("id")),
                        product.text("title"),
                        product.text("image_url")));
    }

    private static List<Payload> elements(Payload payload, String kind) {
        List<Payload> inside =
                payload.object(kind).map(it -> it.list("elements")).orElse(List.of());
        boolean itself = payload.text("template_type").filter(kind::equals).isPresent();
        return inside.isEmpty() && itself ? payload.list("elements") : inside;
    }

    private static Content product(Payload product) {
        String words = Stream.of(product.text("title"), product.text("subtitle"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Content.Shared(
                Optional.of(words).filter(it -> !it.isEmpty()),
                product.text("item_url").or(() -> product.text("image_url")));
    }

    private static Card card(Payload element) {
        return new Card(
                element.text("title").orElse(""),
                element.text("subtitle"),
                element.text("image_url"),
                options(element));
    }

    private static Content menu(Payload attachment, Payload payload) {
        String prompt = payload.text("text").or(() -> attachment.text("title")).orElse("");
        return new Content.Menu(prompt, options(payload));
    }

    private static List<Option> options(Payload holder) {
        return holder.list("buttons").stream()
                .map(button -> new Option(
                        button.id("payload").or(() -> button.text("url")).orElse(""),
                        button.text("title").orElse("")))
                .toList();
    }
}
