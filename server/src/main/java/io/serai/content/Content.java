package io.serai.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a message says, independent of the channel that carried it. Texts are plain text, never HTML. */
public sealed interface Content {
    /** The longest text that is kept as one message, in UTF-16 units; longer ones are cut at the door, visibly. */
    int LONGEST_TEXT = 20_000;

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
            CONTACT_LEFT,
            CUSTOMER_BLOCKED,
            CUSTOMER_UNBLOCKED
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
            case Notice notice -> "";
            case Unsupported unsupported -> "";
        };
    }
}
