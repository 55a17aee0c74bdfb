package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.crm.internal.links.Line;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.internal.links.LogStore;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who is who, what was agreed on, and what was done. */
@Component
public class Books {
    private static final String AGREED = "crm_link.agreed";
    private static final String FORGOTTEN = "crm_forgotten";

    private final LinkStore links;
    private final LogStore log;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    public Books(LinkStore links, LogStore log, Vault vault, JsonMapper json, Clock clock) {
        this.links = links;
        this.log = log;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    LinkStore links() {
        return links;
    }

    Map<String, String> agreed(WorkspaceId workspace, Link link) {
        return json.readValue(vault.open(workspace, AGREED, link.agreed()).value(), new TypeReference<>() {});
    }

    /** @return false where their contact is somebody else's already */
    boolean link(Connected to, ContactId contact, String externalId, Map<String, String> agreed) {
        byte[] sealed = vault.seal(to.workspace(), AGREED, json.writeValueAsString(agreed));
        return links.put(to.workspace(), new Link(to.id(), contact, externalId, sealed, false, now()));
    }

    boolean isForgotten(Connected at, String externalId) {
        return links.forgotten(at.workspace(), at.id(), print(at.workspace(), externalId));
    }

    void forget(WorkspaceId workspace, Link link) {
        links.forget(workspace, link.connection(), print(workspace, link.externalId()), now());
    }

    private byte[] print(WorkspaceId workspace, String externalId) {
        return vault.fingerprint(workspace, FORGOTTEN, externalId);
    }

    void did(Connected at, What what, Optional<ContactId> contact, String externalId, Collection<String> fields) {
        write(at, what, contact, Optional.empty(), Optional.of(externalId), fields, Optional.empty());
    }

    void failed(Connected at, What what, ContactId contact, Optional<String> externalId, String problem) {
        write(at, what, Optional.of(contact), Optional.empty(), externalId, List.of(), Optional.of(problem));
    }

    void twice(Connected at, What what, ContactId contact, Optional<ContactId> other, String externalId, String why) {
        write(at, what, Optional.of(contact), other, Optional.of(externalId), List.of(), Optional.of(why));
    }

    private void write(
            Connected at,
            What what,
            Optional<ContactId> contact,
            Optional<ContactId> other,
            Optional<String> externalId,
            Collection<String> fields,
            Optional<String> problem) {
        log.add(
                at.workspace(),
                new Line(
                        Ids.next(),
                        at.id(),
                        now(),
                        what,
                        contact,
                        other,
                        externalId,
                        fields.stream().sorted().toList(),
                        problem));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
