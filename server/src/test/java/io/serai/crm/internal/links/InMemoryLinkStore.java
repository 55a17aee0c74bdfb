package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Knows of customers and of resolved conversations what it was told; what waits is kept beside. */
class InMemoryLinkStore implements LinkStore {
    private record Row(WorkspaceId workspace, Link link) {}

    private record Forgotten(WorkspaceId workspace, CrmId connection, List<Byte> fingerprint) {}

    private final ConnectionStore connections;
    private final InMemoryTouches touches;
    private final List<Row> links = new ArrayList<>();
    private final Set<Forgotten> forgotten = new HashSet<>();

    InMemoryLinkStore(ConnectionStore connections) {
        this.connections = connections;
        this.touches = new InMemoryTouches(connections);
    }

    InMemoryTouches touches() {
        return touches;
    }

    void erased(ContactId contact) {
        links.removeIf(row -> row.link().contact().equals(contact));
        touches.erased(contact);
    }

    private Stream<Link> in(WorkspaceId workspace) {
        return links.stream()
                .filter(row -> row.workspace().equals(workspace))
                .map(Row::link)
                .filter(link -> connections.find(workspace, link.connection()).isPresent());
    }

    private Stream<Link> in(WorkspaceId workspace, CrmId connection) {
        return in(workspace).filter(link -> link.connection().equals(connection));
    }

    @Override
    public Optional<Link> of(WorkspaceId workspace, CrmId connection, ContactId contact) {
        return in(workspace, connection)
                .filter(link -> link.contact().equals(contact))
                .findFirst();
    }

    @Override
    public List<Link> of(WorkspaceId workspace, ContactId contact) {
        return connections.all(workspace).stream()
                .map(StoredConnection::id)
                .sorted((one, other) ->
                        one.value().toString().compareTo(other.value().toString()))
                .flatMap(connection -> of(workspace, connection, contact).stream())
                .toList();
    }

    @Override
    public Optional<Link> to(WorkspaceId workspace, CrmId connection, String externalId) {
        return in(workspace, connection)
                .filter(link -> link.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public boolean put(WorkspaceId workspace, Link link) {
        boolean taken = to(workspace, link.connection(), link.externalId())
                .filter(other -> !other.contact().equals(link.contact()))
                .isPresent();
        if (!taken) {
            remove(workspace, link.connection(), link.contact());
            links.add(new Row(workspace, link));
        }
        return !taken;
    }

    private void replace(WorkspaceId workspace, Link old, Link news) {
        links.replaceAll(row -> row.link().equals(old) ? new Row(workspace, news) : row);
    }

    private static Link with(Link it, ContactId contact, String externalId, boolean gone) {
        return new Link(it.connection(), contact, externalId, it.agreed(), gone, it.syncedAt());
    }

    @Override
    public boolean renamed(WorkspaceId workspace, CrmId connection, String from, String to) {
        Optional<Link> old = to(workspace, connection, from);
        boolean taken = !from.equals(to) && to(workspace, connection, to).isPresent();
        old.ifPresent(link -> {
            if (taken) {
                remove(workspace, connection, link.contact());
            } else {
                replace(workspace, link, with(link, link.contact(), to, link.gone()));
            }
        });
        return old.isPresent() && !taken;
    }

    @Override
    public List<Link> gone(WorkspaceId workspace, CrmId connection, Collection<String> externalIds) {
        List<Link> alive = in(workspace, connection)
                .filter(link -> !link.gone() && externalIds.contains(link.externalId()))
                .toList();
        return alive.stream()
                .map(link -> {
                    Link gone = with(link, link.contact(), link.externalId(), true);
                    replace(workspace, link, gone);
                    return gone;
                })
                .toList();
    }

    @Override
    public void remove(WorkspaceId workspace, CrmId connection, ContactId contact) {
        of(workspace, connection, contact)
                .ifPresent(link -> links.removeIf(row -> row.link().equals(link)));
    }

    @Override
    public boolean move(WorkspaceId workspace, CrmId connection, ContactId from, ContactId to) {
        Optional<Link> link = of(workspace, connection, from)
                .filter(it -> of(workspace, connection, to).isEmpty());
        link.ifPresent(it -> replace(workspace, it, with(it, to, it.externalId(), it.gone())));
        return link.isPresent();
    }

    @Override
    public Counts count(WorkspaceId workspace, CrmId connection) {
        long linked =
                in(workspace, connection).filter(Predicate.not(Link::gone)).count();
        return new Counts(linked, touches.count(workspace, connection));
    }

    @Override
    public Optional<Touch> touched(WorkspaceId workspace, CrmId connection, ContactId contact) {
        return touches.find(workspace, connection, contact);
    }

    @Override
    public List<Touch> touched(WorkspaceId workspace, CrmId connection, Instant now, int limit) {
        return touches.due(workspace, connection, now, limit);
    }

    @Override
    public void told(WorkspaceId workspace, CrmId connection, Touch touch) {
        touches.told(workspace, connection, touch);
    }

    @Override
    public void later(WorkspaceId workspace, CrmId connection, Touch touch, Duration delay, Instant now) {
        touches.later(workspace, connection, touch, now.plus(delay));
    }

    @Override
    public long touchAll(WorkspaceId workspace, CrmId connection, Instant now) {
        return touches.touchAll(workspace, connection, now);
    }

    @Override
    public void touch(WorkspaceId workspace, CrmId connection, ContactId contact, Instant now) {
        touches.touch(workspace, connection, contact, now);
    }

    @Override
    public List<CrmId> takeWaiting(WorkspaceId workspace, Instant now) {
        return touches.takeWaiting(workspace, now);
    }

    @Override
    public void idle(WorkspaceId workspace, CrmId connection) {
        connections.find(workspace, connection).ifPresent(it -> touches.idle(connection));
    }

    @Override
    public void forget(WorkspaceId workspace, CrmId connection, byte[] fingerprint, Instant now) {
        forgotten.add(new Forgotten(workspace, connection, bytes(fingerprint)));
    }

    @Override
    public boolean forgotten(WorkspaceId workspace, CrmId connection, byte[] fingerprint) {
        return forgotten.contains(new Forgotten(workspace, connection, bytes(fingerprint)));
    }

    private static List<Byte> bytes(byte[] all) {
        var list = new ArrayList<Byte>();
        for (byte one : all) {
            list.add(one);
        }
        return list;
    }
}
