package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.crm.internal.links.LinkStore.Touch;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is to be told. The database notices changes by itself; here somebody says so. */
class InMemoryTouches {
    private record Key(WorkspaceId workspace, CrmId connection, ContactId contact) {}

    private record Waiting(Touch touch, Instant due) {}

    private record Person(WorkspaceId workspace, boolean recognisable) {}

    private final ConnectionStore connections;
    private final Map<ContactId, Person> people = new LinkedHashMap<>();
    private final Map<Key, Waiting> waiting = new HashMap<>();
    private final Map<CrmId, Instant> notes = new HashMap<>();
    private final Set<CrmId> telling = new HashSet<>();
    private Instant changes = Instant.parse("2026-03-01T12:00:00Z");

    InMemoryTouches(ConnectionStore connections) {
        this.connections = connections;
    }

    /** @param recognisable by an email address or a telephone number */
    void knows(WorkspaceId workspace, ContactId contact, boolean recognisable) {
        people.put(contact, new Person(workspace, recognisable));
    }

    void changed(WorkspaceId workspace, ContactId contact) {
        changes = changes.plusSeconds(1);
        connections.all(workspace).stream()
                .filter(connection -> connection.rules().pushes())
                .forEach(connection -> waiting.put(
                        new Key(workspace, connection.id(), contact),
                        new Waiting(new Touch(contact, changes, 0), changes)));
    }

    void noteWaits(CrmId connection, Instant due) {
        notes.put(connection, due);
    }

    void erased(ContactId contact) {
        people.remove(contact);
        waiting.keySet().removeIf(key -> key.contact().equals(contact));
    }

    private Stream<Waiting> in(WorkspaceId workspace, CrmId connection) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace)
                        && entry.getKey().connection().equals(connection)
                        && connections.find(workspace, connection).isPresent())
                .map(Map.Entry::getValue);
    }

    long count(WorkspaceId workspace, CrmId connection) {
        return in(workspace, connection).count();
    }

    Optional<Touch> find(WorkspaceId workspace, CrmId connection, ContactId contact) {
        return in(workspace, connection)
                .map(Waiting::touch)
                .filter(touch -> touch.contact().equals(contact))
                .findFirst();
    }

    List<Touch> due(WorkspaceId workspace, CrmId connection, Instant now, int limit) {
        return in(workspace, connection)
                .filter(one -> !one.due().isAfter(now))
                .sorted(Comparator.comparing(Waiting::due)
                        .thenComparing(one -> one.touch().contact().value().toString()))
                .limit(limit)
                .map(Waiting::touch)
                .toList();
    }

    /** Empty where it changed again since. */
    private Optional<Key> still(WorkspaceId workspace, CrmId connection, Touch touch) {
        return find(workspace, connection, touch.contact())
                .filter(known -> known.at().equals(touch.at()))
                .map(known -> new Key(workspace, connection, touch.contact()));
    }

    void told(WorkspaceId workspace, CrmId connection, Touch touch) {
        still(workspace, connection, touch).ifPresent(waiting::remove);
    }

    void later(WorkspaceId workspace, CrmId connection, Touch touch, Instant due) {
        still(workspace, connection, touch)
                .ifPresent(key -> waiting.computeIfPresent(
                        key,
                        (same, was) -> new Waiting(
                                new Touch(
                                        touch.contact(), touch.at(), was.touch().tries() + 1),
                                due)));
    }

    void touch(WorkspaceId workspace, CrmId connection, ContactId contact, Instant now) {
        waiting.merge(
                new Key(workspace, connection, contact),
                new Waiting(new Touch(contact, now, 0), now),
                (was, news) -> was.due().isBefore(now) ? was : new Waiting(was.touch(), now));
    }

    long touchAll(WorkspaceId workspace, CrmId connection, Instant now) {
        List<ContactId> fresh = people.entrySet().stream()
                .filter(entry -> entry.getValue().workspace().equals(workspace)
                        && entry.getValue().recognisable())
                .map(Map.Entry::getKey)
                .filter(contact -> find(workspace, connection, contact).isEmpty())
                .toList();
        fresh.forEach(contact -> touch(workspace, connection, contact, now));
        return fresh.size();
    }

    List<CrmId> takeWaiting(WorkspaceId workspace, Instant now) {
        List<CrmId> taken = connections.all(workspace).stream()
                .filter(connection -> connection.state() == State.ACTIVE)
                .map(StoredConnection::id)
                .filter(connection -> !telling.contains(connection))
                .filter(connection -> !due(workspace, connection, now, 1).isEmpty()
                        || Optional.ofNullable(notes.get(connection))
                                .filter(due -> !due.isAfter(now))
                                .isPresent())
                .toList();
        telling.addAll(taken);
        return taken;
    }

    void idle(CrmId connection) {
        telling.remove(connection);
    }
}
