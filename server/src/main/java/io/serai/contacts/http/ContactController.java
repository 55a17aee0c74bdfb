package io.serai.contacts.http;

import static io.serai.privacy.Permission.READ_CONVERSATIONS;
import static io.serai.privacy.Permission.REPLY;
import static io.serai.privacy.Permission.SEE_CONTACT_DATA;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/contacts/{id}")
class ContactController {
    private final Contacts contacts;
    private final ContactViews views;
    private final ContactFiles files;
    private final CurrentAgent current;
    private final AuditLog audit;

    ContactController(Contacts contacts, ContactViews views, ContactFiles files, CurrentAgent current, AuditLog audit) {
        this.files = files;
        this.contacts = contacts;
        this.views = views;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping
    ContactView contact(@PathVariable UUID id) {
        Agent agent = current.require(READ_CONVERSATIONS);
        return contacts.find(agent.workspace(), new ContactId(id))
                .map(contact -> views.of(agent, contact))
                .orElseThrow(() -> Problem.notFound("There is no such contact."));
    }

    /** Who may not see phone and email may not write over them either. */
    @PatchMapping
    ContactView change(@PathVariable UUID id, @RequestBody Change change) {
        Agent agent = current.require(REPLY);
        if (change.phone().isPresent() || change.email().isPresent()) {
            current.require(SEE_CONTACT_DATA);
        }
        Contact changed = contacts.update(agent.workspace(), new ContactId(id), change.profile());
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "contact_changed",
                Map.of("contact", id.toString(), "fields", change.fields()));
        files.tell(
                agent.workspace(), changed.id(), "profile", Optional.of(agent.id()), Map.of("fields", change.fields()));
        return views.of(agent, changed);
    }

    record Change(Optional<String> name, Optional<String> phone, Optional<String> email, Optional<Language> language) {
        Profile profile() {
            return new Profile(name, phone, email, language, Optional.empty(), Optional.empty());
        }

        String fields() {
            return Stream.of(
                            name.map(it -> "name"),
                            phone.map(it -> "phone"),
                            email.map(it -> "email"),
                            language.map(it -> "language"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }
}
