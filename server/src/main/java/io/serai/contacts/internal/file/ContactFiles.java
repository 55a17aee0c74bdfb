package io.serai.contacts.internal.file;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFileStore.Barred;
import io.serai.contacts.internal.file.ContactFileStore.Kept;
import io.serai.contacts.internal.file.ContactFileStore.Note;
import io.serai.contacts.internal.file.ContactFileStore.Reach;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the desk keeps on a customer; what is changed and the line that says so are one transaction. */
@Service
public class ContactFiles implements CustomerFiles {
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_WHY = 300;

    private final ContactFileStore store;
    private final CustomFields fields;
    private final TransactionOperations transaction;
    private final Clock clock;

    public ContactFiles(ContactFileStore store, CustomFields fields, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.fields = fields;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Kept find(WorkspaceId workspace, ContactId contact) {
        return store.find(workspace, contact).orElseThrow(() -> Problem.notFound("There is no such contact."));
    }

    public List<Reach> reaches(WorkspaceId workspace, ContactId contact) {
        return store.reaches(workspace, contact);
    }

    public List<TagOn> tags(WorkspaceId workspace, ContactId contact) {
        return store.tags(workspace, contact);
    }

    public List<Note> notes(WorkspaceId workspace, ContactId contact) {
        return store.notes(workspace, contact, 200);
    }

    @Override
    public void seen(WorkspaceId workspace, ContactId contact, Instant at) {
        store.seen(workspace, contact, at);
    }

    /** @param written by the field's id; blank takes it away */
    public void write(WorkspaceId workspace, ContactId contact, Map<FieldId, String> written, AgentId by) {
        Map<FieldId, Object> before = find(workspace, contact).custom();
        Map<FieldId, Optional<Object>> values = new LinkedHashMap<>();
        var names = new ArrayList<String>();
        for (var entry : written.entrySet()) {
            CustomField field = fields.find(workspace, entry.getKey());
            Optional<Object> value = field.read(entry.getValue());
            if (!value.equals(Optional.ofNullable(before.get(field.id())))) {
                values.put(field.id(), value);
                names.add(field.name());
            }
        }
        if (!values.isEmpty()) {
            transaction.executeWithoutResult(committing -> {
                store.write(workspace, contact, values);
                tell(workspace, contact, "field", Optional.of(by), Map.of("fields", String.join(", ", names)));
            });
        }
    }

    public void tag(WorkspaceId workspace, ContactId contact, LabelId tag, AgentId by, Optional<String> why) {
        find(workspace, contact);
        transaction.executeWithoutResult(committing -> {
            if (store.tag(
                    workspace, contact, new TagOn(tag, Optional.of(by), why.flatMap(ContactFiles::reason), now()))) {
                tell(
                        workspace,
                        contact,
                        "tagged",
                        Optional.of(by),
                        withWhy(Map.of("tag", tag.value().toString()), why));
            }
        });
    }

    public void untag(WorkspaceId workspace, ContactId contact, LabelId tag, AgentId by) {
        transaction.executeWithoutResult(committing -> {
            if (store.untag(workspace, contact, tag)) {
                tell(
                        workspace,
                        contact,
                        "untagged",
                        Optional.of(by),
                        Map.of("tag", tag.value().toString()));
            }
        });
    }

    @Override
    public void forget(WorkspaceId workspace, LabelId tag) {
        store.forget(workspace, tag);
    }

    public Note note(WorkspaceId workspace, ContactId contact, AgentId by, String body) {
        find(workspace, contact);
        String plain = body.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NOTE) {
            throw Problem.invalid("A note has 1 to " + LONGEST_NOTE + " characters.");
        }
        Note note = new Note(Ids.next(), by, plain, now());
        store.note(workspace, contact, note);
        return note;
    }

    public void unnote(WorkspaceId workspace, ContactId contact, UUID note, Optional<AgentId> writer) {
        if (!store.unnote(workspace, contact, note, writer)) {
            throw Problem.forbidden("Only who wrote a note, or who leads, may delete it.");
        }
    }

    @Override
    public void bar(WorkspaceId workspace, ContactId contact, AgentId by, Optional<String> why) {
        find(workspace, contact);
        Optional<String> said = why.flatMap(ContactFiles::reason);
        transaction.executeWithoutResult(committing -> {
            if (store.bar(workspace, contact, new Barred(now(), Optional.of(by), said))) {
                tell(workspace, contact, "barred", Optional.of(by), withWhy(Map.of(), said));
            }
        });
    }

    @Override
    public void unbar(WorkspaceId workspace, ContactId contact, AgentId by) {
        transaction.executeWithoutResult(committing -> {
            if (store.unbar(workspace, contact)) {
                tell(workspace, contact, "unbarred", Optional.of(by), Map.of());
            }
        });
    }

    /** A line of the customer's history. */
    public void tell(
            WorkspaceId workspace, ContactId contact, String kind, Optional<AgentId> by, Map<String, String> details) {
        store.changed(workspace, contact, new Entry(Ids.next(), kind, by, now(), details));
    }

    @Override
    public List<Entry> history(WorkspaceId workspace, ContactId contact, int limit) {
        Stream<Entry> notes = store.notes(workspace, contact, limit).stream()
                .map(note -> new Entry(
                        note.id(), "note", Optional.of(note.agent()), note.at(), Map.of("body", note.body())));
        return Stream.concat(notes, store.changes(workspace, contact, limit).stream())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, String> values(WorkspaceId workspace, ContactId contact) {
        Map<FieldId, Object> values =
                store.find(workspace, contact).map(Kept::custom).orElse(Map.of());
        Map<String, String> named = new HashMap<>();
        for (CustomField field : fields.all(workspace)) {
            Optional.ofNullable(values.get(field.id())).ifPresent(value -> named.put(field.name(), shown(value)));
        }
        return named;
    }

    /** A kept value as a text: what was read from one and can be again. */
    public static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Map<String, String> withWhy(Map<String, String> details, Optional<String> why) {
        Map<String, String> all = new HashMap<>(details);
        why.flatMap(ContactFiles::reason).ifPresent(reason -> all.put("why", reason));
        return all;
    }

    private static Optional<String> reason(String why) {
        String plain = why.replaceAll("\\s+", " ").strip();
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(plain.substring(0, Math.min(plain.length(), LONGEST_WHY)));
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
