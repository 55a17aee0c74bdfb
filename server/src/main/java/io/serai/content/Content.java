package io.serai.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a message says, independent of the channel that carried it. Texts are plain text, never HTML. */
public sealed interface Content {
    /** The longest text that is kept as one message, in UTF-16 units; longer ones are cut at the door, visibly. */
    int LONGEST_TEXT = 20_000;

    /** The longest mark-up of a mail that is kept, in UTF-16 units. Cut within a tag it would be none any more. */
    int LONGEST_MARKUP = 200_000;

    record Text(String body) implements Content {}

    /** A file; {@code album} groups files that were sent together. */
    record Media(Kind kind, Attachment file, Optional<String> caption, Optional<String> album) implements Content {
        public enum Kind {
            IMAGE,
            VOICE,
            AUDIO,
            VIDEO,
            STICKER,
            FILE
        }

        public Media with(Attachment.Source source) {
            return new Media(kind, file.with(source), caption, album);
        }
    }

    record Location(double latitude, double longitude, Optional<String> label) implements Content {}

    record ContactCard(String name, List<String> phones) implements Content {
        public ContactCard {
            phones = List.copyOf(phones);
        }
    }

    /** A text with answers to tap; sent by the bot or an agent. */
    record Menu(String prompt, List<Option> options) implements Content {
        public record Option(String id, String label) {}

        public Menu {
            options = List.copyOf(options);
        }
    }

    /** The customer tapped an option. */
    record Choice(String optionId, String label) implements Content {}

    /**
     * A mail.
     *
     * @param body the new words, as plain text, without what is quoted
     * @param quoted what was folded away: the mails before, the signature
     * @param html the whole mail as sanitised markup, its images named {@code cid:} or by their own address
     * @param bcc of a mail of ours: who gets it without the other readers knowing
     */
    record Email(
            Optional<String> subject,
            String body,
            Optional<String> quoted,
            Optional<String> html,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            List<Attachment> attachments)
            implements Content {
        public Email {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            // what was kept before has none
            bcc = List.copyOf(Objects.requireNonNullElse(bcc, List.<String>of()));
            attachments = List.copyOf(attachments);
        }

        /** Which nobody reads in secret. */
        public Email(
                Optional<String> subject,
                String body,
                Optional<String> quoted,
                Optional<String> html,
                List<String> to,
                List<String> cc,
                List<Attachment> attachments) {
            this(subject, body, quoted, html, to, cc, List.of(), attachments);
        }

        /** An answer of ours; the subject is the conversation's. */
        public static Email answer(String body, List<Attachment> attachments) {
            return new Email(
                    Optional.empty(), body, Optional.empty(), Optional.empty(), List.of(), List.of(), attachments);
        }
    }

    /**
     * A message whose form the platform approved beforehand; the only kind that some take outside their window.
     *
     * @param values by placeholder: {@code body.1}, {@code body.order}, {@code header.1}, {@code button.0} …
     * @param preview as the customer sees it, filled
     */
    record Template(String name, String language, Map<String, String> values, String preview) implements Content {
        public Template {
            values = Map.copyOf(values);
        }
    }

    /** What the customer put into the basket of the platform's catalogue. {@code price} is per piece, as the platform wrote it. */
    record Order(Optional<String> note, List<Item> items) implements Content {
        public record Item(String product, int quantity, String price, String currency) {}

        public Order {
            items = List.copyOf(items);
        }
    }

    /** A form that the customer filled in: a WhatsApp Flow, a form before the chat. */
    record Form(Optional<String> name, Map<String, String> answers) implements Content {
        public Form {
            answers = Map.copyOf(answers);
        }
    }

    /** The customer mentioned us in their story, or answered ours. */
    record Story(Kind kind, Optional<Attachment> file, Optional<String> text) implements Content {
        public enum Kind {
            MENTION,
            REPLY
        }
    }

    /** Something of the platform's that the customer passed on: a post, a reel, a product, a link. */
    record Shared(Optional<String> title, Optional<String> url) implements Content {}

    /** Product cards, side by side where the platform can; sent by the bot or an agent. */
    record Cards(List<Card> cards) implements Content {
        /**
         * @param image an https address
         * @param options to tap; one whose id is an https address opens that
         * @param about what of the shop's it shows, so that the desk can show all of it
         */
        public record Card(
                String title,
                Optional<String> subtitle,
                Optional<String> image,
                List<Menu.Option> options,
                Optional<About> about) {
            public Card {
                options = List.copyOf(options);
                about = Objects.requireNonNullElse(about, Optional.empty());
            }

            public Card(String title, Optional<String> subtitle, Optional<String> image, List<Menu.Option> options) {
                this(title, subtitle, image, options, Optional.empty());
            }
        }

        /** @param id as the shop's own orders and products are called here */
        public record About(Kind kind, String id) {
            public enum Kind {
                ORDER,
                PRODUCT
            }
        }

        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /** A system line in the thread: who took over, why it was handed on, that it was resolved. Never sent to a customer. */
    record Notice(Kind kind, Map<String, String> details) implements Content {
        public enum Kind {
            HANDED_OVER,
            ASSIGNED,
            TAKEN_OVER,
            RETURNED_TO_BOT,
            RETURNED_TO_QUEUE,
            RESOLVED,
            REOPENED,
            SNOOZED,
            WOKEN,
            CONTACT_LEFT,
            CUSTOMER_BLOCKED,
            /** By a survey, outside the thread. */
            RATED,
            CUSTOMER_UNBLOCKED,
            REPORTED_AS_SPAM,
            MERGED,
            MERGED_HERE,
            UNMERGED,
            /** By mail, to somebody else. */
            FORWARDED,
            /** This conversation began with what was forwarded out of another one. */
            FORWARDED_HERE,
            /** To another account of ours. */
            MOVED
        }

        public Notice {
            details = Map.copyOf(details);
        }
    }

    /** A kind that we do not understand yet: named, kept with the platform's own payload, shown as such. */
    record Unsupported(String platformKind, String payload) implements Content {}

    /** The words in it, as far as they can be had without reading a file. */
    default String words() {
        return switch (this) {
            case Text(var body) -> body;
            case Media media -> media.caption().orElse("");
            case Location location -> location.label().orElse("");
            case ContactCard card -> card.name();
            case Menu menu -> menu.prompt();
            case Choice choice -> choice.label();
            case Email email -> email.body();
            case Template template -> template.preview();
            case Order order -> order.note().orElse("");
            case Form form -> String.join("\n", form.answers().values());
            case Story story -> story.text().orElse("");
            case Shared shared -> shared.title().orElse("");
            case Cards cards -> cards.cards().stream().map(Cards.Card::title).collect(Collectors.joining("\n"));
            case Notice notice -> "";
            case Unsupported unsupported -> "";
        };
    }

    /** The same with every text in it that a person can read passed through this; addresses, ids and numbers stay. */
    default Content mapTexts(UnaryOperator<String> texts) {
        return switch (this) {
            case Text text -> new Text(texts.apply(text.body()));
            case Media media ->
                new Media(
                        media.kind(),
                        named(media.file(), texts),
                        media.caption().map(texts),
                        media.album());
            case Location place ->
                new Location(place.latitude(), place.longitude(), place.label().map(texts));
            case ContactCard card -> new ContactCard(texts.apply(card.name()), card.phones());
            case Menu menu -> new Menu(texts.apply(menu.prompt()), labelled(menu.options(), texts));
            case Choice choice -> new Choice(choice.optionId(), texts.apply(choice.label()));
            case Email email ->
                new Email(
                        email.subject().map(texts),
                        texts.apply(email.body()),
                        email.quoted().map(texts),
                        email.html().map(texts),
                        email.to().stream().map(texts).toList(),
                        email.cc().stream().map(texts).toList(),
                        email.bcc().stream().map(texts).toList(),
                        email.attachments().stream()
                                .map(file -> named(file, texts))
                                .toList());
            case Template template ->
                new Template(
                        template.name(),
                        template.language(),
                        mapped(template.values(), texts),
                        texts.apply(template.preview()));
            case Order order -> new Order(order.note().map(texts), order.items());
            case Form form -> new Form(form.name(), mapped(form.answers(), texts));
            case Story story ->
                new Story(
                        story.kind(),
                        story.file().map(file -> named(file, texts)),
                        story.text().map(texts));
            case Shared shared -> new Shared(shared.title().map(texts), shared.url());
            case Cards cards ->
                new Cards(cards.cards().stream()
                        .map(card -> new Cards.Card(
                                texts.apply(card.title()),
                                card.subtitle().map(texts),
                                card.image(),
                                labelled(card.options(), texts),
                                card.about()))
                        .toList());
            case Notice notice -> new Notice(notice.kind(), mapped(notice.details(), texts));
            case Unsupported unsupported ->
                new Unsupported(unsupported.platformKind(), texts.apply(unsupported.payload()));
        };
    }

    private static Attachment named(Attachment file, UnaryOperator<String> texts) {
        return new Attachment(
                file.source(),
                file.name().map(texts),
                file.mimeType(),
                file.bytes(),
                file.reading().map(reading -> reading.mapped(texts)));
    }

    private static List<Menu.Option> labelled(List<Menu.Option> options, UnaryOperator<String> texts) {
        return options.stream()
                .map(option -> new Menu.Option(option.id(), texts.apply(option.label())))
                .toList();
    }

    private static Map<String, String> mapped(Map<String, String> values, UnaryOperator<String> texts) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> texts.apply(value.getValue())));
    }

    /** Its files, in order. */
    default List<Attachment> files() {
        return switch (this) {
            case Media media -> List.of(media.file());
            case Email email -> email.attachments();
            case Story story -> story.file().stream().toList();
            case Text text -> List.of();
            case Location location -> List.of();
            case ContactCard card -> List.of();
            case Menu menu -> List.of();
            case Choice choice -> List.of();
            case Template template -> List.of();
            case Order order -> List.of();
            case Form form -> List.of();
            case Shared shared -> List.of();
            case Cards cards -> List.of();
            case Notice notice -> List.of();
            case Unsupported unsupported -> List.of();
        };
    }

    /** The same with other files in their places. */
    default Content withFiles(List<Attachment> files) {
        return switch (this) {
            case Media media -> new Media(media.kind(), files.getFirst(), media.caption(), media.album());
            case Email email ->
                new Email(
                        email.subject(),
                        email.body(),
                        email.quoted(),
                        email.html(),
                        email.to(),
                        email.cc(),
                        email.bcc(),
                        files);
            case Story story -> new Story(story.kind(), files.stream().findFirst(), story.text());
            default -> this;
        };
    }
}
