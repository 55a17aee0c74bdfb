package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.ThreadMasking;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there was with a customer, newest first: conversations, notes, tags, changes. */
@RestController
class TimelineController {
    private static final int MOST = 200;

    private final Conversations conversations;
    private final CustomerFiles files;
    private final ThreadViews views;
    private final ThreadMasking masking;
    private final Permissions permissions;
    private final CurrentAgent current;

    TimelineController(
            Conversations conversations,
            CustomerFiles files,
            ThreadViews views,
            ThreadMasking masking,
            Permissions permissions,
            CurrentAgent current) {
        this.conversations = conversations;
        this.files = files;
        this.views = views;
        this.masking = masking;
        this.permissions = permissions;
        this.current = current;
    }

    record Moment(
            UUID id,
            String kind,
            Instant at,
            Optional<AgentId> agent,
            Map<String, String> details,
            Optional<ConversationView> conversation,
            Optional<ChannelKind> channel) {}

    record Timeline(List<Moment> items) {}

    @GetMapping("/api/contacts/{id}/timeline")
    Timeline timeline(@PathVariable UUID id) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        ContactId contact = new ContactId(id);
        Stream<Moment> spoken = conversations.ofContact(agent.workspace(), contact).stream()
                .map(conversation -> spoken(agent, conversation));
        Stream<Moment> kept = files.history(agent.workspace(), contact, MOST).stream()
                .map(entry -> new Moment(
                        entry.id(),
                        entry.kind(),
                        entry.at(),
                        entry.agent(),
                        seen(agent, entry.details()),
                        Optional.empty(),
                        Optional.empty()));
        return new Timeline(Stream.concat(spoken, kept)
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(MOST)
                .toList());
    }

    private Moment spoken(Agent agent, Conversation conversation) {
        return new Moment(
                conversation.id().value(),
                "conversation",
                conversation.lastMessageAt(),
                Optional.empty(),
                Map.of(),
                Optional.of(views.conversation(agent, conversation)),
                Optional.of(conversation.address().kind()));
    }

    private Map<String, String> seen(Agent agent, Map<String, String> details) {
        if (permissions.may(agent, Permission.SEE_CONTACT_DATA)) {
            return details;
        }
        Map<String, String> masked = new HashMap<>(details);
        masked.computeIfPresent("body", (key, body) -> masking.mask(body));
        masked.computeIfPresent("why", (key, why) -> masking.mask(why));
        return masked;
    }
}
