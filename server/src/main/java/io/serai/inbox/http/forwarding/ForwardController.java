package io.serai.inbox.http.forwarding;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.internal.forwarding.ForwardDesk;
import io.serai.inbox.internal.forwarding.Forwarding;
import io.serai.inbox.internal.forwarding.Origin;
import io.serai.inbox.internal.forwarding.Wish;
import io.serai.inbox.internal.transcript.Transcript;
import io.serai.inbox.internal.transcript.WholeThread;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends a message, or all that was said, on by mail: as much of it as whoever forwards it may see. */
@RestController
@RequestMapping("/api/conversations/{id}/forward")
class ForwardController {
    private final Forwarding forwarding;
    private final ForwardDesk desk;
    private final WholeThread whole;
    private final Conversations conversations;
    private final Channels channels;
    private final Contacts contacts;
    private final ContactViews contactViews;
    private final Accounts accounts;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;
    private final AuditLog audit;

    ForwardController(
            Forwarding forwarding,
            ForwardDesk desk,
            WholeThread whole,
            Conversations conversations,
            Channels channels,
            Contacts contacts,
            ContactViews contactViews,
            Accounts accounts,
            Access access,
            CurrentAgent current,
            ThreadViews views,
            AuditLog audit) {
        this.forwarding = forwarding;
        this.desk = desk;
        this.whole = whole;
        this.conversations = conversations;
        this.channels = channels;
        this.contacts = contacts;
        this.contactViews = contactViews;
        this.accounts = accounts;
        this.access = access;
        this.current = current;
        this.views = views;
        this.audit = audit;
    }

    /** @param message absent: the whole conversation */
    record ForwardRequest(
            @Nullable String clientId,
            @Nullable String account,
            @Nullable String to,
            @Nullable List<String> cc,
            @Nullable List<String> bcc,
            @Nullable String note,
            @Nullable String message,
            @Nullable Boolean files) {
        Wish wish() {
            if (clientId == null || clientId.isBlank() || clientId.length() > 100) {
                throw Problem.invalid("A forwarded message needs a clientId of 1 to 100 characters.");
            }
            return new Wish(
                    clientId,
                    Optional.ofNullable(account).map(it -> new ChannelAccountId(Ids.parse(it))),
                    Objects.requireNonNullElse(to, ""),
                    Objects.requireNonNullElse(cc, List.of()),
                    Objects.requireNonNullElse(bcc, List.of()),
                    Objects.requireNonNullElse(note, ""),
                    !Boolean.FALSE.equals(files));
        }
    }

    /** @return the conversation in which it is on its way */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConversationView forward(@PathVariable String id, @RequestBody ForwardRequest request) {
        Agent agent = current.agent();
        Conversation source = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        Wish wish = request.wish();
        Content.Email mail = Optional.ofNullable(request.message())
                .map(message -> single(agent, source, wish, message))
                .orElseGet(() -> everything(agent, source, wish));
        Conversation letter = forwarding.forward(agent, source, wish, mail);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "conversation_forwarded",
                Map.of(
                        "conversation", source.id().value().toString(),
                        "mail", letter.id().value().toString()));
        return views.conversation(agent, letter);
    }

    private Content.Email single(Agent agent, Conversation source, Wish wish, String id) {
        Message message = conversations
                .message(agent.workspace(), new MessageId(Ids.parse(id)))
                .filter(found -> found.conversation().equals(source.id())
                        && !found.note()
                        && found.deletedAt().isEmpty()
                        && !(found.content() instanceof Content.Notice))
                .orElseThrow(() -> Problem.notFound("There is no such message in this conversation."));
        Origin origin = origin(agent, source);
        return desk.message(
                agent,
                origin,
                wish,
                views.message(agent, message),
                writer(agent, message.author(), origin),
                zone(agent));
    }

    private Content.Email everything(Agent agent, Conversation source, Wish wish) {
        Origin origin = origin(agent, source);
        var transcript =
                new Transcript(name(agent, source), who -> writer(agent, new Author.Human(who), origin), zone(agent));
        return desk.conversation(agent, origin, wish, views.messages(agent, whole.of(source)), transcript);
    }

    private Origin origin(Agent agent, Conversation source) {
        Optional<ContactView> contact = contact(agent, source);
        String name = name(agent, source);
        String customer = contact.filter(found -> !found.masked())
                .flatMap(found -> found.email().or(found::phone))
                .filter(reach -> !reach.equals(name))
                .map(reach -> name + " <" + reach + ">")
                .orElse(name);
        String account = channels.account(agent.workspace(), source.account())
                .map(ChannelAccount::name)
                .orElse("");
        return new Origin(customer, kind(source) + (account.isEmpty() ? "" : " · " + account));
    }

    private Optional<ContactView> contact(Agent agent, Conversation source) {
        return contacts.find(agent.workspace(), source.contact()).map(found -> contactViews.of(agent, found));
    }

    private String name(Agent agent, Conversation source) {
        return contact(agent, source)
                .flatMap(found -> found.name().or(found::email).or(found::phone))
                .orElse("Customer");
    }

    private static String kind(Conversation source) {
        return switch (source.address().kind()) {
            case WIDGET -> "Website";
            case TELEGRAM -> "Telegram";
            case WHATSAPP -> "WhatsApp";
            case MESSENGER -> "Messenger";
            case INSTAGRAM -> "Instagram";
            case LINE -> "LINE";
            case EMAIL -> "Mail";
            case API -> "API";
        };
    }

    private String writer(Agent agent, Author author, Origin origin) {
        return switch (author) {
            case Author.Customer customer -> origin.customer();
            case Author.Human(var who) ->
                accounts.agent(agent.workspace(), who).map(Agent::name).orElse("Agent");
            case Author.Bot bot -> "Bot";
            case Author.System system -> "Serai";
            case Author.Elsewhere elsewhere -> "Shop";
        };
    }

    private ZoneId zone(Agent agent) {
        return accounts.workspace(agent.workspace()).zone();
    }
}
