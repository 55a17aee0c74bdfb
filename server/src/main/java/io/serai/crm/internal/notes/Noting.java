package io.serai.crm.internal.notes;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.Rules.Notes;
import io.serai.crm.internal.links.Line;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.internal.links.LogStore;
import io.serai.crm.internal.notes.NoteStore.Due;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A resolved conversation as a note on the customer's timeline in the CRM: once for each resolution. */
@Component
public class Noting {
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 200;
    private static final int MOST_TRIES = 10;
    private static final Duration A_LITTLE = Duration.ofMinutes(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final NoteStore store;
    private final LinkStore links;
    private final LogStore log;
    private final Conversations conversations;
    private final Accounts accounts;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Noting(
            NoteStore store,
            LinkStore links,
            LogStore log,
            Conversations conversations,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.log = log;
        this.conversations = conversations;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public void note(Connection to, CrmSystem system, Notes how) {
        for (Due due : store.due(to.workspace(), to.id(), clock.instant(), AT_ONCE)) {
            Optional<Link> link =
                    links.of(to.workspace(), to.id(), due.contact()).filter(it -> !it.gone());
            Optional<Conversation> conversation = conversations.find(to.workspace(), due.conversation());
            if (how == Rules.Notes.OFF || conversation.isEmpty() || due.tries() >= MOST_TRIES) {
                store.done(to.workspace(), to.id(), due, "");
            } else if (link.isPresent()) {
                write(to, system, how, due, link.get(), conversation.get());
            } else {
                wait(to, due);
            }
        }
    }

    /** Whoever is just being told there has a link soon; whoever is not known there gets no note. */
    private void wait(Connection to, Due due) {
        if (links.touched(to.workspace(), to.id(), due.contact()).isPresent()) {
            store.later(to.workspace(), to.id(), due, A_LITTLE, clock.instant());
        } else {
            store.done(to.workspace(), to.id(), due, "");
        }
    }

    private void write(Connection to, CrmSystem system, Notes how, Due due, Link link, Conversation conversation) {
        try {
            String id = system.note(to, link.externalId(), note(conversation, how));
            store.done(to.workspace(), to.id(), due, id);
            told(to, due, link, What.NOTED, Optional.empty());
        } catch (CrmTrouble trouble) {
            switch (trouble.kind()) {
                case LOST -> {
                    // it may stand there: a second one would be worse than none
                    store.done(to.workspace(), to.id(), due, "");
                    told(
                            to,
                            due,
                            link,
                            What.REFUSED,
                            Optional.of("Whether the conversation was noted is not known: " + trouble.text()));
                }
                case ODD -> {
                    store.done(to.workspace(), to.id(), due, "");
                    told(
                            to,
                            due,
                            link,
                            What.REFUSED,
                            Optional.of("The conversation could not be noted: " + trouble.text()));
                }
                case REFUSED, THROTTLED, UNREACHABLE, FORGOT_PLACE -> throw trouble;
            }
        }
    }

    private void told(Connection to, Due due, Link link, What what, Optional<String> problem) {
        log.add(
                to.workspace(),
                new Line(
                        Ids.next(),
                        to.id(),
                        clock.instant(),
                        what,
                        Optional.of(due.contact()),
                        Optional.empty(),
                        Optional.of(link.externalId()),
                        List.of(),
                        problem));
    }

    private CrmSystem.Note note(Conversation conversation, Notes how) {
        List<Message> said =
                conversations.history(conversation.workspace(), conversation.id(), Optional.empty(), LONGEST).stream()
                        .filter(message ->
                                !message.note() && message.deletedAt().isEmpty())
                        .filter(message -> !(message.author() instanceof Author.System))
                        .toList();
        String channel = conversation.address().kind().name().toLowerCase(Locale.ROOT);
        String helpers = said.stream()
                .map(message -> who(conversation.workspace(), message.author()))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        String head = "Channel: " + channel + "\nFrom " + time(conversation.openedAt()) + " to "
                + time(conversation.lastMessageAt()) + " UTC\nMessages: " + said.size()
                + (helpers.isEmpty() ? "" : "\nAnswered by: " + helpers)
                + conversation.handOff().map(why -> "\n" + why.summary()).orElse("")
                + "\n" + publicUrl.resolve("/inbox/" + conversation.id().value());
        String text = how == Notes.SHORT ? head : head + "\n\n" + words(conversation.workspace(), said);
        return new CrmSystem.Note("Conversation resolved in Serai", text, conversation.lastMessageAt());
    }

    private String words(WorkspaceId workspace, List<Message> said) {
        return said.stream()
                .map(message -> time(message.at()) + " "
                        + who(workspace, message.author()).orElse("Customer") + ": "
                        + message.content().words())
                .collect(Collectors.joining("\n"));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Empty: the customer. */
    private Optional<String> who(WorkspaceId workspace, Author author) {
        return switch (author) {
            case Author.Customer customer -> Optional.empty();
            case Author.Bot bot -> Optional.of("Bot");
            case Author.Human(AgentId agent) -> accounts.agent(workspace, agent).map(Agent::name);
            case Author.System system -> Optional.of("Serai");
            case Author.Elsewhere elsewhere -> Optional.of("Shop");
        };
    }
}
