package io.serai.inbox.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.inbox.internal.transcript.Transcript;
import io.serai.inbox.internal.transcript.WholeThread;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A conversation to take along, masked for those who may not see contact data. */
@RestController
@RequestMapping("/api/conversations/{id}/transcript.txt")
class TranscriptController {
    private final WholeThread whole;
    private final Contacts contacts;
    private final ContactViews contactViews;
    private final Accounts accounts;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;
    private final AuditLog audit;

    TranscriptController(
            WholeThread whole,
            Contacts contacts,
            ContactViews contactViews,
            Accounts accounts,
            Access access,
            CurrentAgent current,
            ThreadViews views,
            AuditLog audit) {
        this.whole = whole;
        this.contacts = contacts;
        this.contactViews = contactViews;
        this.accounts = accounts;
        this.access = access;
        this.current = current;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping
    ResponseEntity<String> transcript(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation it = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
        String customer = contacts.find(agent.workspace(), it.contact())
                .map(found -> contactViews.of(agent, found))
                .flatMap(ContactView::name)
                .orElse("Customer");
        var transcript = new Transcript(
                customer,
                who -> accounts.agent(agent.workspace(), who).map(Agent::name).orElse("Agent"),
                accounts.workspace(agent.workspace()).zone());
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "transcript_exported",
                Map.of("conversation", it.id().value().toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversation.txt\"")
                .body(transcript.of(views.messages(agent, whole.of(it))));
    }
}
