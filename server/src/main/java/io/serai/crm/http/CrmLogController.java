package io.serai.crm.http;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.crm.CrmId;
import io.serai.crm.internal.links.Line;
import io.serai.crm.internal.links.LogStore;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done with a CRM, and what was not and why. */
@RestController
@RequestMapping("/api/crm/{id}/log")
class CrmLogController {
    private static final int PAGE = 50;

    private final LogStore log;
    private final Contacts contacts;
    private final CurrentAgent current;

    CrmLogController(LogStore log, Contacts contacts, CurrentAgent current) {
        this.log = log;
        this.contacts = contacts;
        this.current = current;
    }

    record Who(ContactId id, Optional<String> name) {}

    record View(
            UUID id,
            Instant at,
            Line.What what,
            Optional<Who> contact,
            Optional<Who> other,
            Optional<String> externalId,
            List<String> fields,
            Optional<String> problem) {}

    @GetMapping
    Page<View> log(
            @PathVariable String id,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "false") boolean problems) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        List<Line> lines =
                log.list(agent.workspace(), new CrmId(Ids.parse(id)), cursor.map(Ids::parse), problems, PAGE + 1);
        List<Line> shown = lines.subList(0, Math.min(PAGE, lines.size()));
        return new Page<>(
                shown.stream().map(line -> view(agent, line)).toList(),
                lines.size() > PAGE ? Optional.of(shown.getLast().id().toString()) : Optional.empty());
    }

    private View view(Agent agent, Line line) {
        return new View(
                line.id(),
                line.at(),
                line.what(),
                line.contact().map(contact -> who(agent, contact)),
                line.other().map(contact -> who(agent, contact)),
                line.externalId(),
                line.fields(),
                line.problem());
    }

    private Who who(Agent agent, ContactId id) {
        return new Who(id, contacts.find(agent.workspace(), id).flatMap(Contact::name));
    }
}
