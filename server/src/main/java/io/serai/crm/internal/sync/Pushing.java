package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Record;
import io.serai.crm.internal.connections.Connections;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.internal.links.LinkStore.Touch;
import io.serai.crm.internal.notes.Noting;
import io.serai.crm.internal.values.Translation.Read;
import io.serai.crm.system.CrmSystem.Outcome;
import io.serai.crm.system.CrmSystem.Wish;
import io.serai.crm.system.CrmTrouble;
import io.serai.crm.system.Person;
import io.serai.crm.system.Property;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells a CRM what changed here. Each is read there before it is written, so that what they changed meanwhile is not written over; however often
 * somebody changed, they are told once.
 */
@Component
public class Pushing implements JobHandler<PushCrm> {
    private static final int AT_ONCE = 50;
    private static final int TIMES = 10;
    private static final Duration A_WHILE = Duration.ofHours(1);

    private final Connections connections;
    private final Opening opening;
    private final CustomerRecords records;
    private final Taking taking;
    private final Meeting meeting;
    private final Noting noting;
    private final Books books;
    private final Coping coping;
    private final TransactionOperations transaction;

    Pushing(
            Connections connections,
            Opening opening,
            CustomerRecords records,
            Taking taking,
            Meeting meeting,
            Noting noting,
            Books books,
            Coping coping,
            TransactionOperations transaction) {
        this.connections = connections;
        this.opening = opening;
        this.records = records;
        this.taking = taking;
        this.meeting = meeting;
        this.noting = noting;
        this.books = books;
        this.coping = coping;
        this.transaction = transaction;
    }

    private LinkStore links() {
        return books.links();
    }

    @Override
    public Class<PushCrm> handles() {
        return PushCrm.class;
    }

    @Override
    public void run(WorkspaceId workspace, PushCrm job) {
        Optional<StoredConnection> stored = connections.active(workspace, job.connection());
        if (stored.isPresent()) {
            try {
                push(opening.open(workspace, stored.get()));
            } catch (CrmTrouble trouble) {
                coping.with(workspace, job.connection(), trouble);
            }
        }
        links().idle(workspace, job.connection());
    }

    @Override
    public void gaveUp(WorkspaceId workspace, PushCrm job) {
        links().touched(workspace, job.connection(), books.now(), AT_ONCE)
                .forEach(touch -> links().later(workspace, job.connection(), touch, A_WHILE, books.now()));
        links().idle(workspace, job.connection());
    }

    private void push(Connected to) {
        for (int time = 0; time < TIMES; time++) {
            List<Touch> touched = links().touched(to.workspace(), to.id(), books.now(), AT_ONCE);
            if (touched.isEmpty()) {
                break;
            }
            push(to, touched);
        }
        noting.note(to.connection(), to.system(), to.rules().notes());
        connections.trouble(to.workspace(), to.id(), Optional.empty());
    }

    /** @param theirs empty: a new contact is to be made there */
    private record Change(Touch touch, Optional<Person> theirs, Map<Pair, String> there, Map<String, String> agreed) {}

    private void push(Connected to, List<Touch> touched) {
        Map<Touch, Optional<Person>> met = meeting.meet(to, touched);
        List<Change> changes = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        met.forEach((touch, theirs) -> {
            // what they changed since comes here first
            theirs.ifPresent(person -> taking.take(to, person));
            change(to, touch, theirs)
                    .ifPresentOrElse(
                            change -> {
                                Map<Property, String> values = written(to, change);
                                if (values.isEmpty()) {
                                    settle(to, change);
                                } else {
                                    changes.add(change);
                                    wishes.add(new Wish(theirs.map(Person::id), values));
                                }
                            },
                            () -> links().told(to.workspace(), to.id(), touch));
        });
        if (!wishes.isEmpty()) {
            List<Outcome> outcomes = to.system().write(to.connection(), wishes);
            for (int at = 0; at < changes.size(); at++) {
                end(to, changes.get(at), outcomes.get(at));
            }
        }
    }

    private Optional<Change> change(Connected to, Touch touch, Optional<Person> theirs) {
        Optional<Record> ours = records.find(to.workspace(), touch.contact())
                .filter(record -> record.mergedInto().isEmpty());
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        Optional<Link> link = links().of(to.workspace(), to.id(), touch.contact());
        Map<String, String> before =
                link.map(known -> books.agreed(to.workspace(), known)).orElse(Map.of());
        Read read = theirs.map(person -> to.translation().read(to.pairs(), person.values()))
                .orElse(new Read(Map.of(), Map.of()));
        Person person = theirs.orElse(new Person("", Map.of(), Instant.EPOCH, List.of()));
        Agreement agreement = Agreement.of(
                to.pairs(),
                to.rules().conflict(),
                Taking.sides(to, person, ours.get(), before, read, Optional.of(touch)));
        return agreement.there().isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(touch, theirs, agreement.there(), agreement.agreed()));
    }

    /** What they have no word for is left out, and said. */
    private Map<Property, String> written(Connected to, Change change) {
        Map<Property, String> values = new LinkedHashMap<>();
        change.there().forEach((pair, value) -> {
            try {
                String written = to.translation().write(pair, value);
                if (!written.equals(change.theirs()
                        .map(it -> it.values().get(pair.theirs()))
                        .orElse(null))) {
                    values.put(to.translation().property(pair), written);
                }
            } catch (Problem noWord) {
                books.failed(
                        to,
                        What.REFUSED,
                        change.touch().contact(),
                        change.theirs().map(Person::id),
                        noWord.text());
            }
        });
        return values;
    }

    /** There is nothing to write after all. */
    private void settle(Connected to, Change change) {
        transaction.executeWithoutResult(committing -> {
            change.theirs().ifPresent(person -> books.link(to, change.touch().contact(), person.id(), change.agreed()));
            links().told(to.workspace(), to.id(), change.touch());
        });
    }

    private void end(Connected to, Change change, Outcome outcome) {
        ContactId contact = change.touch().contact();
        transaction.executeWithoutResult(committing -> {
            switch (outcome) {
                case Outcome.Written(String id) -> written(to, change, id);
                case Outcome.Refused(String why) -> {
                    books.failed(to, What.REFUSED, contact, change.theirs().map(Person::id), why);
                    links().told(to.workspace(), to.id(), change.touch());
                }
                case Outcome.Gone gone -> {
                    change.theirs().ifPresent(person -> links().gone(to.workspace(), to.id(), List.of(person.id())));
                    links().told(to.workspace(), to.id(), change.touch());
                }
                case Outcome.Known(String id) -> known(to, change, id);
            }
        });
    }

    private void written(Connected to, Change change, String id) {
        ContactId contact = change.touch().contact();
        books.link(to, contact, id, change.agreed());
        List<String> fields = change.there().keySet().stream().map(Pair::theirs).toList();
        books.did(
                to,
                change.theirs().isPresent() ? What.CHANGED_THERE : What.ADDED_THERE,
                Optional.of(contact),
                id,
                fields);
        links().told(to.workspace(), to.id(), change.touch());
    }

    /** The one with the same email, whom their search did not find yet: linked, and looked at again at once. */
    private void known(Connected to, Change change, String id) {
        ContactId contact = change.touch().contact();
        if (books.link(to, contact, id, new HashMap<>())) {
            books.did(to, What.LINKED, Optional.of(contact), id, List.of());
            links().later(to.workspace(), to.id(), change.touch(), Duration.ZERO, books.now());
        } else {
            books.failed(
                    to,
                    What.TWICE,
                    contact,
                    Optional.of(id),
                    "Another customer here has the same email as this one, and is linked with that contact. Merge the two.");
            links().told(to.workspace(), to.id(), change.touch());
        }
    }
}
