package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Record;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.internal.links.LinkStore;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.internal.links.LinkStore.Touch;
import io.serai.crm.internal.values.Translation.Read;
import io.serai.crm.system.Person;
import io.serai.shared.WorkspaceId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whom our customers are there: by the link, else by email and phone number. */
@Component
class Meeting {
    private final CustomerRecords records;
    private final Books books;
    private final TransactionOperations transaction;

    Meeting(CustomerRecords records, Books books, TransactionOperations transaction) {
        this.records = records;
        this.books = books;
        this.transaction = transaction;
    }

    /** @return those who are to be told there, with how they are there now; without: a new contact is to be made */
    Map<Touch, Optional<Person>> meet(Connected to, List<Touch> touched) {
        LinkStore links = books.links();
        Map<Touch, Link> linked = new LinkedHashMap<>();
        Map<Touch, Optional<Person>> met = new LinkedHashMap<>();
        for (Touch touch : touched) {
            Optional<Link> link = links.of(to.workspace(), to.id(), touch.contact());
            if (link.isEmpty()) {
                unlinked(to, touch, met);
            } else if (link.get().gone()) {
                links.told(to.workspace(), to.id(), touch);
            } else {
                linked.put(touch, link.get());
            }
        }
        if (!linked.isEmpty()) {
            linked(to, linked, met);
        }
        return met;
    }

    private void linked(Connected to, Map<Touch, Link> linked, Map<Touch, Optional<Person>> met) {
        List<String> ids = linked.values().stream().map(Link::externalId).toList();
        Map<String, Person> there = new HashMap<>();
        to.system().read(to.connection(), ids, to.properties()).forEach(person -> {
            there.put(person.id(), person);
            person.formerly().forEach(id -> there.putIfAbsent(id, person));
        });
        linked.forEach((touch, link) -> {
            Person person = there.get(link.externalId());
            if (person != null) {
                met.put(touch, Optional.of(person));
            } else {
                lost(to, touch, link);
            }
        });
    }

    private void lost(Connected to, Touch touch, Link link) {
        transaction.executeWithoutResult(committing -> {
            books.links().gone(to.workspace(), to.id(), List.of(link.externalId()));
            books.did(to, What.GONE_THERE, Optional.of(link.contact()), link.externalId(), List.of());
            books.links().told(to.workspace(), to.id(), touch);
        });
    }

    private void unlinked(Connected to, Touch touch, Map<Touch, Optional<Person>> met) {
        WorkspaceId workspace = to.workspace();
        Optional<Record> ours = records.find(workspace, touch.contact())
                .filter(record -> record.mergedInto().isEmpty());
        Optional<String> email = ours.flatMap(record -> value(record, CustomerRecords.EMAIL));
        Optional<String> phone = ours.flatMap(record -> value(record, CustomerRecords.PHONE));
        if (email.isEmpty() && phone.isEmpty()) {
            books.links().told(workspace, to.id(), touch);
            return;
        }
        List<Person> same = to.system().find(to.connection(), email, phone, to.properties()).stream()
                .filter(person -> isSame(to, person, email, phone))
                .filter(person -> !books.isForgotten(to, person.id()))
                .toList();
        if (same.isEmpty()) {
            if (to.rules().addsThere()) {
                met.put(touch, Optional.empty());
            } else {
                books.links().told(workspace, to.id(), touch);
            }
            return;
        }
        recognised(to, touch, same, met);
    }

    private static Optional<String> value(Record record, String field) {
        return Optional.ofNullable(record.values().get(field));
    }

    /** As we write both, not as they do. */
    private static boolean isSame(Connected to, Person person, Optional<String> email, Optional<String> phone) {
        Read read = to.translation().read(to.pairs(), person.values());
        return email.filter(ours -> ours.equalsIgnoreCase(read.values().getOrDefault(CustomerRecords.EMAIL, "")))
                        .isPresent()
                || phone.filter(ours -> ours.equals(read.values().get(CustomerRecords.PHONE)))
                        .isPresent();
    }

    /** The first whom nobody else here is. */
    private void recognised(Connected to, Touch touch, List<Person> same, Map<Touch, Optional<Person>> met) {
        Optional<Person> free = same.stream()
                .filter(person ->
                        books.links().to(to.workspace(), to.id(), person.id()).isEmpty())
                .findFirst();
        transaction.executeWithoutResult(committing -> free.filter(
                        person -> books.link(to, touch.contact(), person.id(), Map.of()))
                .ifPresentOrElse(
                        person -> {
                            books.did(to, What.LINKED, Optional.of(touch.contact()), person.id(), List.of());
                            met.put(touch, Optional.of(person));
                        },
                        () -> twice(to, touch, same.getFirst())));
    }

    private void twice(Connected to, Touch touch, Person taken) {
        Optional<ContactId> other =
                books.links().to(to.workspace(), to.id(), taken.id()).map(Link::contact);
        books.twice(
                to,
                What.TWICE,
                touch.contact(),
                other,
                taken.id(),
                "Two customers here are this one contact there. Merge them here.");
        books.links().told(to.workspace(), to.id(), touch);
    }
}
