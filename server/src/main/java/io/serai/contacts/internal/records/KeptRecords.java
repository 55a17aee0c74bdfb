package io.serai.contacts.internal.records;

import io.serai.contacts.Contact.Proven;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerRecords;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.Labels;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.Countries;
import io.serai.contacts.internal.Phones;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.StoredContact.SealedValue;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFileStore;
import io.serai.contacts.internal.file.ContactFileStore.Kept;
import io.serai.contacts.internal.file.ContactFileStore.TagOn;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
public class KeptRecords implements CustomerRecords {
    private final RecordStore store;
    private final ContactFileStore files;
    private final ContactFiles history;
    private final CustomFields fields;
    private final Labels labels;
    private final ContactSeal seal;
    private final Clock clock;

    public KeptRecords(
            RecordStore store,
            ContactFileStore files,
            ContactFiles history,
            CustomFields fields,
            Labels labels,
            ContactSeal seal,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.history = history;
        this.fields = fields;
        this.labels = labels;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Shape shape(WorkspaceId workspace) {
        return known(workspace);
    }

    private KnownShape known(WorkspaceId workspace) {
        return new KnownShape(fields.all(workspace), labels.names(workspace).values());
    }

    @Override
    public Optional<Record> find(WorkspaceId workspace, ContactId id) {
        return store.find(workspace, id)
                .flatMap(contact -> files.find(workspace, id)
                        .map(kept -> new Record(id, values(workspace, contact, kept), kept.mergedInto())));
    }

    private Map<String, String> values(WorkspaceId workspace, StoredContact stored, Kept kept) {
        var contact = seal.open(workspace, stored);
        Map<String, String> values = new HashMap<>();
        contact.name().ifPresent(name -> {
            values.put(NAME, name);
            Names.Parts parts = Names.parts(name);
            parts.first().ifPresent(first -> values.put(FIRST_NAME, first));
            values.put(LAST_NAME, parts.last());
        });
        contact.email().ifPresent(email -> values.put(EMAIL, email));
        contact.phone().ifPresent(phone -> values.put(PHONE, phone));
        contact.language().ifPresent(language -> values.put(LANGUAGE, language.value()));
        contact.country().ifPresent(country -> values.put(COUNTRY, country));
        kept.externalId().ifPresent(number -> values.put(EXTERNAL_ID, number));
        kept.marketing().ifPresent(wants -> values.put(MARKETING, Boolean.toString(wants)));
        Map<LabelId, String> names = labels.names(workspace);
        String tags = files.tags(workspace, stored.id()).stream()
                .map(on -> names.getOrDefault(on.tag(), ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining(";"));
        if (!tags.isEmpty()) {
            values.put(TAGS, tags);
        }
        kept.custom().forEach((field, value) -> values.put(field.value().toString(), ContactFiles.shown(value)));
        return values;
    }

    @Override
    public Optional<ContactId> known(WorkspaceId workspace, Map<String, String> values) {
        return store.known(
                workspace,
                value(values, EXTERNAL_ID),
                value(values, EMAIL).map(email -> seal.emailFingerprint(workspace, email)),
                value(values, PHONE).map(phone -> seal.phoneFingerprint(workspace, phone)));
    }

    private static Optional<String> value(Map<String, String> values, String field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    @Override
    public ContactId add(WorkspaceId workspace, Map<String, String> values, Optional<String> by) {
        ContactId id = new ContactId(Ids.next());
        StoredContact nobody = new StoredContact(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Proven.NOTHING,
                false,
                now());
        store.add(workspace, with(workspace, nobody, values));
        rest(workspace, id, values);
        by.ifPresent(system -> told(workspace, id, system, values));
        return id;
    }

    @Override
    public Set<String> write(WorkspaceId workspace, ContactId id, Map<String, String> values, String by) {
        Record before = find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such contact."));
        Map<String, String> news = new LinkedHashMap<>(values);
        news.entrySet()
                .removeIf(entry -> entry.getValue().equals(before.values().getOrDefault(entry.getKey(), "")));
        if (news.isEmpty()) {
            return Set.of();
        }
        StoredContact known = store.find(workspace, id).orElseThrow();
        StoredContact changed = with(workspace, known, news);
        if (!changed.equals(known)) {
            store.replace(workspace, changed);
        }
        rest(workspace, id, news);
        told(workspace, id, by, news);
        return Set.copyOf(news.keySet());
    }

    private void told(WorkspaceId workspace, ContactId id, String by, Map<String, String> news) {
        KnownShape shape = known(workspace);
        String named = news.keySet().stream()
                .map(field -> isOwn(field) ? shape.own(field).name() : field)
                .sorted()
                .collect(Collectors.joining(", "));
        history.tell(workspace, id, "synced", Optional.empty(), Map.of("system", by, "fields", named));
    }

    /** What is not named stays; what is named and empty goes. */
    private StoredContact with(WorkspaceId workspace, StoredContact known, Map<String, String> news) {
        Optional<SealedValue> phone = news.containsKey(PHONE)
                ? value(news, PHONE).map(written -> seal.phone(workspace, written))
                : known.phone();
        Optional<SealedValue> email = news.containsKey(EMAIL)
                ? value(news, EMAIL).map(written -> seal.email(workspace, written))
                : known.email();
        Optional<String> country = news.containsKey(COUNTRY)
                ? value(news, COUNTRY)
                : known.country().or(() -> value(news, PHONE).flatMap(Phones::country));
        return new StoredContact(
                known.id(),
                name(known.name(), news),
                phone,
                email,
                news.containsKey(LANGUAGE) ? value(news, LANGUAGE).map(Language::new) : known.language(),
                known.zone().or(() -> country.flatMap(Countries::zone)),
                country,
                known.proven(),
                known.blocked(),
                known.barred(),
                known.firstSeen());
    }

    private static Optional<String> name(Optional<String> known, Map<String, String> news) {
        if (news.containsKey(NAME)) {
            return value(news, NAME);
        }
        if (!news.containsKey(FIRST_NAME) && !news.containsKey(LAST_NAME)) {
            return known;
        }
        Optional<Names.Parts> parts = known.map(Names::parts);
        String first =
                news.getOrDefault(FIRST_NAME, parts.flatMap(Names.Parts::first).orElse(""));
        String last = news.getOrDefault(LAST_NAME, parts.map(Names.Parts::last).orElse(""));
        return Optional.of(Names.whole(first, last)).filter(name -> !name.isEmpty());
    }

    /** What lies beside the profile. */
    private void rest(WorkspaceId workspace, ContactId id, Map<String, String> news) {
        if (news.containsKey(EXTERNAL_ID) && !store.number(workspace, id, value(news, EXTERNAL_ID))) {
            throw Problem.conflict("Another customer has this number.");
        }
        if (news.containsKey(MARKETING)) {
            store.marketing(workspace, id, value(news, MARKETING).map(Boolean::valueOf));
        }
        if (news.containsKey(TAGS)) {
            tag(workspace, id, news.get(TAGS));
        }
        KnownShape shape = known(workspace);
        Map<FieldId, Optional<Object>> own = new LinkedHashMap<>();
        news.forEach((field, value) -> {
            if (isOwn(field)) {
                var kept = shape.own(field);
                own.put(kept.id(), kept.read(value));
            }
        });
        if (!own.isEmpty()) {
            files.write(workspace, id, own);
        }
    }

    private void tag(WorkspaceId workspace, ContactId id, String wanted) {
        Set<String> names = new HashSet<>(Arrays.asList(wanted.split(";")));
        Set<LabelId> has = new HashSet<>();
        files.tags(workspace, id).forEach(on -> has.add(on.tag()));
        labels.names(workspace).forEach((tag, name) -> {
            if (names.contains(name) && !has.contains(tag)) {
                files.tag(workspace, id, new TagOn(tag, Optional.empty(), Optional.empty(), now()));
            } else if (!names.contains(name) && has.contains(tag)) {
                files.untag(workspace, id, tag);
            }
        });
    }

    private static boolean isOwn(String field) {
        return field.length() == 36 && field.charAt(8) == '-';
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
