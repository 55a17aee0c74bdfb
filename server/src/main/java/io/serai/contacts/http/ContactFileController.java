package io.serai.contacts.http;

import static io.serai.privacy.Permission.ASSIGN_OTHERS;
import static io.serai.privacy.Permission.READ_CONVERSATIONS;
import static io.serai.privacy.Permission.REPLY;
import static io.serai.privacy.Permission.SEE_CONTACT_DATA;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.ContactView;
import io.serai.contacts.Contacts;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFileStore.Kept;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.contacts.internal.merging.Merging;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All that the desk keeps on one customer, and writing it. */
@RestController
@RequestMapping("/api/contacts/{id}")
class ContactFileController {
    private final Contacts contacts;
    private final ContactFiles files;
    private final CustomFields fields;
    private final Merging merging;
    private final Shown shown;
    private final CurrentAgent current;
    private final Permissions permissions;
    private final AuditLog audit;

    ContactFileController(
            Contacts contacts,
            ContactFiles files,
            CustomFields fields,
            Merging merging,
            Shown shown,
            CurrentAgent current,
            Permissions permissions,
            AuditLog audit) {
        this.contacts = contacts;
        this.files = files;
        this.fields = fields;
        this.merging = merging;
        this.shown = shown;
        this.current = current;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** @param mergedInto who this customer turned out to be */
    record FileView(
            ContactView contact,
            Instant lastSeen,
            Optional<Barred> barred,
            Optional<String> externalId,
            Optional<Boolean> marketing,
            Map<UUID, Object> fields,
            List<ReachView> reaches,
            List<TagOn> tags,
            List<NoteView> notes,
            List<Merging.Done> merges,
            Optional<ContactId> mergedInto) {}

    record Barred(Instant at, Optional<AgentId> by, Optional<String> why) {}

    record ReachView(ChannelAccountId account, ChannelKind channel, String address) {}

    record NoteView(UUID id, AgentId agent, String body, Instant at) {}

    @GetMapping("/file")
    FileView file(@PathVariable UUID id) {
        return view(current.require(READ_CONVERSATIONS), new ContactId(id));
    }

    private FileView view(Agent agent, ContactId id) {
        var workspace = agent.workspace();
        Contact contact = contacts.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such contact."));
        Kept kept = files.find(workspace, id);
        Shown.Sight sight = shown.to(agent);
        return new FileView(
                sight.contact(contact),
                kept.lastSeen(),
                kept.barred()
                        .map(barred -> new Barred(
                                barred.at(), barred.by(), barred.why().map(sight::text))),
                kept.externalId(),
                kept.marketing(),
                sight.fields(kept.custom()),
                files.reaches(workspace, id).stream()
                        .map(reach -> new ReachView(
                                reach.account(),
                                reach.address().kind(),
                                sight.address(reach.address().value())))
                        .toList(),
                files.tags(workspace, id).stream()
                        .map(tag -> new TagOn(tag.tag(), tag.agent(), tag.why().map(sight::text), tag.at()))
                        .toList(),
                files.notes(workspace, id).stream()
                        .map(note -> new NoteView(note.id(), note.agent(), sight.text(note.body()), note.at()))
                        .toList(),
                merging.into(workspace, id),
                kept.mergedInto());
    }

    record Values(Map<UUID, String> values) {}

    /** Blank takes a value away. Who may not see a field may not write over it. */
    @PutMapping("/fields")
    FileView write(@PathVariable UUID id, @RequestBody Values values) {
        Agent agent = current.require(REPLY);
        Map<FieldId, String> written = new LinkedHashMap<>();
        for (var entry : values.values().entrySet()) {
            FieldId field = new FieldId(entry.getKey());
            if (fields.find(agent.workspace(), field).personal()) {
                current.require(SEE_CONTACT_DATA);
            }
            written.put(field, entry.getValue());
        }
        files.write(agent.workspace(), new ContactId(id), written, agent.id());
        audit(agent, "contact_fields_changed", id);
        return view(agent, new ContactId(id));
    }

    record Why(Optional<String> why) {}

    @PutMapping("/tags/{tag}")
    FileView tag(@PathVariable UUID id, @PathVariable UUID tag, @RequestBody Why why) {
        Agent agent = current.require(REPLY);
        files.tag(agent.workspace(), new ContactId(id), new LabelId(tag), agent.id(), why.why());
        return view(agent, new ContactId(id));
    }

    @DeleteMapping("/tags/{tag}")
    FileView untag(@PathVariable UUID id, @PathVariable UUID tag) {
        Agent agent = current.require(REPLY);
        files.untag(agent.workspace(), new ContactId(id), new LabelId(tag), agent.id());
        return view(agent, new ContactId(id));
    }

    record Written(String body) {}

    @PostMapping("/notes")
    FileView note(@PathVariable UUID id, @RequestBody Written note) {
        Agent agent = current.require(REPLY);
        files.note(agent.workspace(), new ContactId(id), agent.id(), note.body());
        return view(agent, new ContactId(id));
    }

    /** One's own; those who lead may take away anyone's. */
    @DeleteMapping("/notes/{note}")
    FileView unnote(@PathVariable UUID id, @PathVariable UUID note) {
        Agent agent = current.require(REPLY);
        Optional<AgentId> writer = permissions.may(agent, ASSIGN_OTHERS) ? Optional.empty() : Optional.of(agent.id());
        files.unnote(agent.workspace(), new ContactId(id), note, writer);
        return view(agent, new ContactId(id));
    }

    @PutMapping("/bar")
    FileView bar(@PathVariable UUID id, @RequestBody Why why) {
        Agent agent = current.require(REPLY);
        files.bar(agent.workspace(), new ContactId(id), agent.id(), why.why());
        audit(agent, "contact_barred", id);
        return view(agent, new ContactId(id));
    }

    @DeleteMapping("/bar")
    FileView unbar(@PathVariable UUID id) {
        Agent agent = current.require(REPLY);
        files.unbar(agent.workspace(), new ContactId(id), agent.id());
        audit(agent, "contact_unbarred", id);
        return view(agent, new ContactId(id));
    }

    record Other(UUID other) {}

    /** The other one becomes this one. */
    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.CREATED)
    Merging.Done merge(@PathVariable UUID id, @RequestBody Other other) {
        return merging.merge(current.require(REPLY), new ContactId(id), new ContactId(other.other()));
    }

    record Unmerged(ContactId contact) {}

    @PostMapping("/merges/{merge}/undo")
    Unmerged undo(@PathVariable UUID id, @PathVariable UUID merge) {
        return new Unmerged(merging.undo(current.require(REPLY), merge));
    }

    private void audit(Agent agent, String action, UUID contact) {
        audit.record(agent.workspace(), Optional.of(agent.id()), action, Map.of("contact", contact.toString()));
    }
}
