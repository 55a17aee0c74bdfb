package io.serai.inbox.internal.transcript;

import io.serai.accounts.AgentId;
import io.serai.conversations.Author;
import io.serai.conversations.Message;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A thread as plain text, to be read outside of the desk. What its reader may not see has been taken out before. */
public final class Transcript {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String customer;
    private final Function<AgentId, String> names;
    private final ZoneId zone;

    public Transcript(String customer, Function<AgentId, String> names, ZoneId zone) {
        this.customer = customer;
        this.names = names;
        this.zone = zone;
    }

    /** Without the lines of the house and without private notes, which are not part of what was said. */
    public String of(List<Message> messages) {
        return messages.stream()
                .filter(message -> !message.note() && message.deletedAt().isEmpty())
                .map(this::line)
                .collect(Collectors.joining("\n"));
    }

    private String line(Message message) {
        return "[%s] %s: %s\n"
                .formatted(TIME.format(message.at().atZone(zone)), who(message.author()), Said.of(message.content()));
    }

    private String who(Author author) {
        return switch (author) {
            case Author.Customer it -> customer;
            case Author.Bot bot -> "Bot";
            case Author.Human(var agent) -> names.apply(agent);
            case Author.System system -> "Serai";
            case Author.Elsewhere elsewhere -> "Shop";
        };
    }
}
