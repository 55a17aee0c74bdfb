package io.serai.crm.internal.sync;

import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerRecords;
import io.serai.contacts.CustomerRecords.Record;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.crm.internal.links.LinkStore.Touch;
import io.serai.crm.internal.sync.Agreement.Sides;
import io.serai.crm.internal.values.Translation.Read;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.Person;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the CRM says about a person, taken over: one person is one transaction. */
@Component
public class Taking {
    private final CustomerRecords records;
    private final Books books;
    private final TransactionOperations transaction;

    public Taking(CustomerRecords records, Books books, TransactionOperations transaction) {
        this.records = records;
        this.books = books;
        this.transaction = transaction;
    }

    void take(Connected from, Person person) {
        transaction.executeWithoutResult(committing -> {
            person.formerly().forEach(id -> merged(from, id, person.id()));
            if (!books.isForgotten(from, person.id())) {
                known(from, person).ifPresentOrElse(link -> meet(from, person, link), () -> first(from, person));
            }
        });
    }

    private Optional<Link> known(Connected from, Person person) {
        return books.links().to(from.workspace(), from.id(), person.id());
    }

    private void meet(Connected from, Person person, Link link) {
        records.find(from.workspace(), link.contact())
                .filter(record -> record.mergedInto().isEmpty())
                .ifPresent(record -> agree(from, person, record, books.agreed(from.workspace(), link), false));
    }

    private void first(Connected from, Person person) {
        WorkspaceId workspace = from.workspace();
        Read read = from.translation().read(from.pairs(), person.values());
        Optional<ContactId> same = records.known(workspace, read.values());
        if (same.isEmpty()) {
            added(from, person, read);
            return;
        }
        Optional<Link> taken = books.links().of(workspace, from.id(), same.get());
        if (taken.isPresent() && !taken.get().gone()) {
            books.twice(
                    from,
                    What.TWICE,
                    same.get(),
                    Optional.empty(),
                    person.id(),
                    "Two contacts there are this one customer: " + taken.get().externalId() + " and " + person.id()
                            + ". Merge them there.");
            return;
        }
        records.find(workspace, same.get()).ifPresent(record -> agree(from, person, record, Map.of(), true));
    }

    private void added(Connected from, Person person, Read read) {
        Map<String, String> values = new HashMap<>(read.values());
        from.pairs().stream().filter(pair -> pair.way() == Way.OUT).forEach(pair -> values.remove(pair.ours()));
        boolean recognisable = values.containsKey(CustomerRecords.EMAIL) || values.containsKey(CustomerRecords.PHONE);
        if (!from.rules().addsHere() || !recognisable) {
            return;
        }
        ContactId contact =
                records.add(from.workspace(), values, Optional.of(from.system().title()));
        books.link(from, contact, person.id(), values);
        books.did(from, What.ADDED_HERE, Optional.of(contact), person.id(), named(from, values.keySet()));
        untouched(from, contact, Optional.empty());
        faults(from, contact, person, read);
    }

    /** @param first they have just been recognised */
    private void agree(Connected from, Person person, Record ours, Map<String, String> before, boolean first) {
        WorkspaceId workspace = from.workspace();
        Read read = from.translation().read(from.pairs(), person.values());
        Optional<Touch> touch = books.links().touched(workspace, from.id(), ours.id());
        Agreement agreement =
                Agreement.of(from.pairs(), from.rules().conflict(), sides(from, person, ours, before, read, touch));
        boolean well = write(from, person, ours, agreement);
        Map<String, String> agreed = new HashMap<>(agreement.agreed());
        // what is to be written there is agreed on when it stands there
        agreement.there().keySet().forEach(pair -> restore(agreed, before, pair.ours()));
        if (!well) {
            agreement.here().keySet().forEach(field -> restore(agreed, before, field));
        }
        if (!books.link(from, ours.id(), person.id(), agreed)) {
            return;
        }
        if (first) {
            books.did(from, What.LINKED, Optional.of(ours.id()), person.id(), List.of());
        }
        if (agreement.there().isEmpty()) {
            untouched(from, ours.id(), touch);
        } else {
            books.links().touch(workspace, from.id(), ours.id(), books.now());
        }
        if (first || !agreement.here().isEmpty()) {
            faults(from, ours.id(), person, read);
        }
    }

    private static void restore(Map<String, String> agreed, Map<String, String> before, String field) {
        agreed.remove(field);
        Optional.ofNullable(before.get(field)).ifPresent(value -> agreed.put(field, value));
    }

    static Sides sides(
            Connected with, Person person, Record ours, Map<String, String> before, Read read, Optional<Touch> touch) {
        Set<String> unreadable = with.pairs().stream()
                .filter(pair -> read.faults().containsKey(pair.theirs()))
                .map(Pair::ours)
                .collect(Collectors.toUnmodifiableSet());
        return new Sides(
                before,
                ours.values(),
                read.values(),
                unreadable,
                touch.map(Touch::at).orElse(Instant.EPOCH),
                person.modifiedAt());
    }

    private boolean write(Connected from, Person person, Record ours, Agreement agreement) {
        if (agreement.here().isEmpty()) {
            return true;
        }
        try {
            Set<String> changed = records.write(
                    from.workspace(), ours.id(), agreement.here(), from.system().title());
            books.did(from, What.CHANGED_HERE, Optional.of(ours.id()), person.id(), named(from, changed));
            return true;
        } catch (Problem refused) {
            books.failed(from, What.REFUSED, ours.id(), Optional.of(person.id()), refused.text());
            return false;
        }
    }

    /** What we wrote ourselves is no news for those who said it; what waited before goes on waiting. */
    private void untouched(Connected from, ContactId contact, Optional<Touch> before) {
        if (before.isEmpty()) {
            books.links()
                    .touched(from.workspace(), from.id(), contact)
                    .ifPresent(touch -> books.links().told(from.workspace(), from.id(), touch));
        }
    }

    private void faults(Connected from, ContactId contact, Person person, Read read) {
        read.faults()
                .forEach((property, why) ->
                        books.failed(from, What.REFUSED, contact, Optional.of(person.id()), property + ": " + why));
    }

    /** Names that a person reads: theirs. */
    static List<String> named(Connected at, Set<String> ours) {
        return at.pairs().stream()
                .filter(pair -> ours.contains(pair.ours()))
                .map(Pair::theirs)
                .toList();
    }

    /** Who was deleted there stays here; who was merged there is found under the other's id. */
    void gone(Connected from, List<Gone> all) {
        transaction.executeWithoutResult(committing -> {
            all.forEach(gone -> gone.into().ifPresent(into -> merged(from, gone.id(), into)));
            List<String> deleted = all.stream()
                    .filter(gone -> gone.into().isEmpty())
                    .map(Gone::id)
                    .toList();
            books.links()
                    .gone(from.workspace(), from.id(), deleted)
                    .forEach(link -> books.did(
                            from, What.GONE_THERE, Optional.of(link.contact()), link.externalId(), List.of()));
        });
    }

    private void merged(Connected from, String id, String into) {
        WorkspaceId workspace = from.workspace();
        books.links()
                .to(workspace, from.id(), id)
                .filter(link -> !id.equals(into))
                .ifPresent(link -> {
                    Optional<ContactId> other =
                            books.links().to(workspace, from.id(), into).map(Link::contact);
                    if (books.links().renamed(workspace, from.id(), id, into)) {
                        books.did(from, What.MERGED_THERE, Optional.of(link.contact()), into, List.of());
                    } else {
                        books.twice(
                                from,
                                What.TWICE,
                                link.contact(),
                                other,
                                into,
                                "They were merged there, so these two customers are one. Merge them here, too.");
                    }
                });
    }
}
