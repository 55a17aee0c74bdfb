package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.brain.Errand;
import io.serai.brain.Memories;
import io.serai.brain.Memory;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ThreadMasking;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Ids;
import io.serai.tools.Asker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bot remembers of a conversation, for the desk. */
@RestController
@RequestMapping("/api/conversations/{id}/memory")
class MemoryController {
    private final Memories memories;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadMasking masking;
    private final Permissions permissions;

    MemoryController(
            Memories memories, Access access, CurrentAgent current, ThreadMasking masking, Permissions permissions) {
        this.memories = memories;
        this.access = access;
        this.current = current;
        this.masking = masking;
        this.permissions = permissions;
    }

    record Remembered(Optional<Memory> memory) {}

    @GetMapping
    Remembered memory(@PathVariable String id) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
        Optional<Memory> memory = memories.find(agent.workspace(), conversation.id());
        return new Remembered(permissions.may(agent, Permission.SEE_CONTACT_DATA) ? memory : memory.map(this::masked));
    }

    private Memory masked(Memory it) {
        return new Memory(
                it.episode(),
                it.topics().stream()
                        .map(topic -> new Memory.Topic(masking.mask(topic.question()), topic.subject()))
                        .toList(),
                it.facts().stream()
                        .map(fact -> new Memory.Fact(fact.kind(), masking.mask(fact.value())))
                        .toList(),
                it.pending().map(pending -> new Memory.Pending(masking.mask(pending.asked()), pending.choices())),
                it.tried().stream()
                        .map(tried -> new Memory.Tried(
                                tried.passage(), tried.title(), masking.mask(tried.question()), tried.rejected()))
                        .toList(),
                it.clarified(),
                it.failed(),
                it.angry(),
                it.at(),
                it.errand().map(this::masked));
    }

    /** What was said of an order and of themselves is the customer's; what is being done, and how it was made sure who they are, is the desk's. */
    private Errand masked(Errand errand) {
        var hidden = new Errand.Claim(errand.claim().number(), List.of(), List.of(), List.of(), List.of());
        return new Errand(
                errand.wish(),
                new Asker(Set.of(), Set.of(), Set.of(), errand.known().proofs()),
                hidden,
                errand.words().stream().map(masking::mask).toList(),
                errand.asked(),
                Optional.empty(),
                errand.again(),
                errand.later().stream().map(masking::mask).toList(),
                Optional.empty());
    }
}
