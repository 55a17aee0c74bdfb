package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.contacts.Mergeable;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.system.CrmTrouble;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is erased here does not come back from a CRM, and is deleted there where that was wished. Who turns out to be another takes the link along. */
@Component
class Erasing implements Erasable, Mergeable, JobHandler<EraseThere> {
    private final Connections connections;
    private final Books books;
    private final Coping coping;
    private final Work work;

    Erasing(Connections connections, Books books, Coping coping, Work work) {
        this.connections = connections;
        this.books = books;
        this.coping = coping;
        this.work = work;
    }

    record Known(String system, String id) {}

    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        List<Known> known = new ArrayList<>();
        for (Link link : links(workspace, trail)) {
            connections
                    .find(workspace, link.connection())
                    .ifPresent(at -> known.add(new Known(at.name(), link.externalId())));
        }
        if (!known.isEmpty()) {
            copy.json("crm", known);
        }
    }

    /** The links, the log and what waits go with the contact. */
    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        for (Link link : links(workspace, trail)) {
            books.forget(workspace, link);
            Optional<StoredConnection> at = connections.find(workspace, link.connection());
            if (at.filter(it -> it.rules().erasesThere()).isPresent() && !link.gone()) {
                work.add(workspace, new EraseThere(link.connection(), link.externalId()));
            }
        }
    }

    private List<Link> links(WorkspaceId workspace, Trail trail) {
        return books.links().of(workspace, new ContactId(trail.contact()));
    }

    @Override
    public Class<EraseThere> handles() {
        return EraseThere.class;
    }

    @Override
    public void run(WorkspaceId workspace, EraseThere job) {
        Optional<StoredConnection> at = connections.find(workspace, job.connection());
        if (at.isPresent()) {
            try {
                connections.system(at.get().kind()).erase(connections.opened(workspace, at.get()), job.person());
            } catch (CrmTrouble trouble) {
                coping.with(workspace, job.connection(), trouble);
                if (trouble.kind() == CrmTrouble.Kind.REFUSED) {
                    // it has to happen: it waits until somebody connects it again
                    throw trouble;
                }
            }
        }
    }

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public List<UUID> move(WorkspaceId workspace, ContactId from, ContactId to) {
        return books.links().of(workspace, from).stream()
                .filter(link -> books.links().move(workspace, link.connection(), from, to))
                .map(link -> link.connection().value())
                .toList();
    }

    @Override
    public void putBack(WorkspaceId workspace, ContactId from, ContactId to, List<UUID> moved) {
        moved.forEach(id -> books.links().move(workspace, new CrmId(id), from, to));
    }
}
