package io.serai.inbox.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.channels.Channels;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Following;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.inbox.Access;
import io.serai.inbox.ColleaguesCalled;
import io.serai.inbox.internal.actions.Acting;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.translation.DeskTranslation;
import io.serai.inbox.internal.translation.Original;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Acting at the desk: writing, taking over, giving back, resolving. */
@RestController
@RequestMapping("/api")
class ActionsController {
    private final Channels channels;
    private final Conversations conversations;
    private final Following following;
    private final ApplicationEventPublisher audience;
    private final Access access;
    private final Acting acting;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final ThreadViews views;
    private final DeskTranslation translation;

    ActionsController(
            Channels channels,
            Conversations conversations,
            Following following,
            ApplicationEventPublisher audience,
            Access access,
            Acting acting,
            Accounts accounts,
            CurrentAgent current,
            ThreadViews views,
            DeskTranslation translation) {
        this.translation = translation;
        this.channels = channels;
        this.conversations = conversations;
        this.following = following;
        this.audience = audience;
        this.access = access;
        this.acting = acting;
        this.accounts = accounts;
        this.current = current;
        this.views = views;
    }

    record Written(
            @Nullable String clientId,
            @Nullable Content content,
            boolean note,
            @Nullable String quoted,
            @Nullable List<String> mentions,
            @Nullable WrittenOriginal original) {}

    /** @param edited whether the agent put the translation right */
    record WrittenOriginal(@Nullable String text, @Nullable String language, boolean edited) {}

    record AssignRequest(@Nullable String agent) {}

    /** @param from who had it on the screen of whoever takes it; absent where that does not matter */
    record TakeRequest(@Nullable Owner from) {}

    record ResolveRequest(@Nullable String reason) {}

    record ReadRequest(long seq) {}

    /** An agent's word takes the turn: nobody talks over a person. */
    @PostMapping("/conversations/{id}/messages")
    Message write(@PathVariable String id, @RequestBody Written written) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id);
        String clientId = WrittenContent.clientId(written.clientId());
        Content content = WrittenContent.checked(written.content());
        if (written.note()) {
            return views.message(agent, note(agent, conversation, clientId, content, written.mentions()));
        }
        Content whole = completed(conversation, content);
        Conversation mine = owned(agent, conversation);
        keepOriginal(agent, mine, clientId, content, written.original());
        Optional<ExternalId> quoted = Optional.ofNullable(written.quoted()).map(ExternalId::new);
        return views.message(agent, conversations.say(mine, agent.id(), clientId, whole, quoted));
    }

    private void keepOriginal(
            Agent agent, Conversation conversation, String clientId, Content sent, @Nullable WrittenOriginal original) {
        if (original != null && original.text() != null) {
            Language language =
                    Optional.ofNullable(original.language()).map(Language::new).orElse(agent.language());
            translation.written(
                    agent,
                    conversation,
                    new Original(clientId, language, original.text()),
                    sent.words(),
                    original.edited());
        }
    }

    private Message note(
            Agent agent, Conversation conversation, String clientId, Content content, @Nullable List<String> mentions) {
        Message note = conversations.note(conversation, agent.id(), clientId, content);
        if (mentions != null && !mentions.isEmpty()) {
            Set<AgentId> called =
                    mentions.stream().map(id -> new AgentId(Ids.parse(id))).collect(Collectors.toSet());
            List<AgentId> colleagues = accounts.agents(agent.workspace()).stream()
                    .filter(colleague -> colleague.active() && called.contains(colleague.id()))
                    .map(Agent::id)
                    .toList();
            following.mention(agent.workspace(), note, colleagues);
            audience.publishEvent(new ColleaguesCalled(agent.workspace(), note, agent.id(), colleagues));
        }
        return note;
    }

    private Content completed(Conversation conversation, Content content) {
        return channels.account(conversation.workspace(), conversation.account())
                .map(account -> channels.completed(account, content))
                .orElse(content);
    }

    private Conversation owned(Agent agent, Conversation conversation) {
        if (conversation.status() == Conversation.Status.RESOLVED) {
            return conversations.reopen(
                    conversation.workspace(),
                    conversation.id(),
                    new Owner.Human(agent.id()),
                    notice(Notice.Kind.REOPENED, agent));
        }
        return switch (conversation.owner()) {
            case Owner.Bot bot -> take(agent, conversation);
            case Owner.Queue queue -> take(agent, conversation);
            case Owner.Human human -> conversation; // a colleague may help out without taking it away
        };
    }

    /** From whom it was seen to be: of two who take it at once, one gets it and the other hears so. */
    private Conversation take(Agent agent, Conversation conversation) {
        return conversations
                .handOverIf(
                        conversation.workspace(),
                        conversation.id(),
                        conversation.owner(),
                        new Owner.Human(agent.id()),
                        notice(Notice.Kind.TAKEN_OVER, agent))
                .orElseGet(() -> takenMeanwhile(agent, conversation));
    }

    private Conversation takenMeanwhile(Agent agent, Conversation seen) {
        Conversation now = access.conversation(agent, seen.id(), Permission.REPLY);
        if (now.status() == Conversation.Status.RESOLVED) {
            throw Problem.conflict("The conversation is resolved. Reopen it first.");
        }
        return switch (now.owner()) {
            case Owner.Human(var other)
            when !other.equals(agent.id()) ->
                throw Problem.conflict("A colleague took this conversation a moment ago.");
            case Owner.Human me -> now;
            case Owner.Bot bot -> take(agent, now);
            case Owner.Queue queue -> take(agent, now);
        };
    }

    @PostMapping("/conversations/{id}/take")
    ConversationView take(@PathVariable String id, @RequestBody(required = false) @Nullable TakeRequest request) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id);
        if (conversation.owner().equals(new Owner.Human(agent.id()))) {
            return views.conversation(agent, conversation);
        }
        boolean asSeen =
                request == null || request.from() == null || request.from().equals(conversation.owner());
        return views.conversation(agent, asSeen ? take(agent, conversation) : takenMeanwhile(agent, conversation));
    }

    @PostMapping("/conversations/{id}/release")
    ConversationView release(@PathVariable String id) {
        Agent agent = current.agent();
        return handOver(agent, reachable(agent, id), new Owner.Bot(), notice(Notice.Kind.RETURNED_TO_BOT, agent));
    }

    @PostMapping("/conversations/{id}/queue")
    ConversationView queue(@PathVariable String id) {
        Agent agent = current.agent();
        return handOver(agent, reachable(agent, id), new Owner.Queue(), notice(Notice.Kind.RETURNED_TO_QUEUE, agent));
    }

    @PostMapping("/conversations/{id}/assign")
    ConversationView assign(@PathVariable String id, @RequestBody AssignRequest request) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id);
        AgentId taker = new AgentId(Ids.parse(String.valueOf(request.agent())));
        if (accounts.agent(agent.workspace(), taker).filter(Agent::active).isEmpty()) {
            throw Problem.invalid("There is no such colleague. Pick somebody from the list.");
        }
        var notice = new Notice(
                Notice.Kind.ASSIGNED,
                Map.of(
                        "agent",
                        taker.value().toString(),
                        "by",
                        agent.id().value().toString()));
        return handOver(agent, conversation, new Owner.Human(taker), notice);
    }

    private ConversationView handOver(Agent agent, Conversation conversation, Owner owner, Notice notice) {
        if (conversation.status() == Conversation.Status.RESOLVED) {
            throw Problem.conflict("The conversation is resolved. Reopen it first.");
        }
        return views.conversation(agent, conversations.handOver(agent.workspace(), conversation.id(), owner, notice));
    }

    @PostMapping("/conversations/{id}/resolve")
    ConversationView resolve(@PathVariable String id, @RequestBody(required = false) @Nullable ResolveRequest request) {
        Agent agent = current.agent();
        Optional<String> reason = Optional.ofNullable(request).map(ResolveRequest::reason);
        return views.conversation(agent, acting.act(agent, reachable(agent, id), new Action.Resolve(reason)));
    }

    @PostMapping("/conversations/{id}/reopen")
    ConversationView reopen(@PathVariable String id) {
        Agent agent = current.agent();
        return views.conversation(
                agent,
                conversations.reopen(
                        agent.workspace(),
                        reachable(agent, id).id(),
                        new Owner.Human(agent.id()),
                        notice(Notice.Kind.REOPENED, agent)));
    }

    @PostMapping("/conversations/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, @RequestBody ReadRequest request) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
        conversations.read(agent.workspace(), conversation.id(), agent.id(), request.seq());
        conversations
                .latestOfCustomer(conversation)
                .ifPresent(newest -> channels.account(agent.workspace(), conversation.account())
                        .ifPresent(account -> channels.read(account, conversation.address(), newest)));
    }

    @PostMapping("/conversations/{id}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation conversation = reachable(agent, id);
        conversations.typing(agent.workspace(), conversation.id(), new Author.Human(agent.id()));
        channels.account(agent.workspace(), conversation.account())
                .ifPresent(account -> channels.typing(account, conversation.address()));
    }

    @PostMapping("/messages/{id}/resend")
    Message resend(@PathVariable String id) {
        Agent agent = current.agent();
        Message message = conversations
                .message(agent.workspace(), new MessageId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such message."));
        access.conversation(agent, message.conversation(), Permission.REPLY);
        return views.message(agent, conversations.resend(agent.workspace(), message.id()));
    }

    private Conversation reachable(Agent agent, String id) {
        return access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
    }

    private static Notice notice(Notice.Kind kind, Agent agent) {
        return new Notice(kind, Map.of("agent", agent.id().value().toString()));
    }
}
