package io.serai.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.contacts.internal.lists.ContactLists;
import io.serai.contacts.internal.lists.ContactQuestion;
import io.serai.contacts.internal.lists.ContactQuestion.Sort;
import io.serai.contacts.internal.lists.PostgresContactLists;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Customers in a real database: found, narrowed, ordered, tagged, noted on, barred. */
class CustomersTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ContactSeal SEAL = new ContactSeal(TestVault.fresh());

    private final WorkspaceId shop = WorkspaceId.next();
    private final AgentId ana = new AgentId(Ids.next());
    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private final ContactBook book =
            new ContactBook(new PostgresContactsStore(DATABASE.jdbc()), SEAL, Clock.systemUTC());
    private final ContactLists lists = new PostgresContactLists(DATABASE.jdbc(), SEAL, Json.mapper());
    private final CustomFields fields = StoresOfFiles.fields(DATABASE);
    private final ContactFiles files = StoresOfFiles.files(DATABASE, fields);

    private ContactId customer(ChannelKind kind, String name, Profile profile) {
        Profile named = new Profile(
                Optional.of(name).filter(it -> !it.isEmpty()),
                profile.phone(),
                profile.email(),
                profile.language(),
                profile.zone(),
                profile.country());
        return book.identify(shop, account, new Address(kind, Ids.next().toString()), named)
                .id();
    }

    private ContactId customer(String name) {
        return customer(ChannelKind.TELEGRAM, name, Profile.NOTHING);
    }

    private static ContactQuestion asking(String words) {
        return new ContactQuestion(
                Optional.of(words), Sort.NAME, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
    }

    private List<String> names(ContactQuestion question) {
        return lists.list(shop, question, Optional.empty(), 50).items().stream()
                .map(line -> line.contact().name().orElse("?"))
                .toList();
    }

    @Test
    void customersAreFoundByTheWordsOfTheirNameInAnyScript() {
        customer("José García López");
        customer("王小明");
        customer("Anna-Maria Kälin");
        assertThat(names(asking("garcia"))).containsExactly("José García López");
        assertThat(names(asking("jose lop"))).containsExactly("José García López");
        assertThat(names(asking("小明"))).containsExactly("王小明");
        assertThat(names(asking("明"))).containsExactly("王小明");
        assertThat(names(asking("maria kalin"))).containsExactly("Anna-Maria Kälin");
        assertThat(names(asking("arcia"))).isEmpty();
        assertThat(names(asking("%"))).isEmpty();
    }

    @Test
    void anotherNameIsFoundAndTheFormerOneNotAnyMore() {
        ContactId id = customer("Old Name");
        book.update(shop, id, Profile.named("Fresh Words"));
        assertThat(names(asking("fresh"))).containsExactly("Fresh Words");
        assertThat(names(asking("old"))).isEmpty();
    }

    @Test
    void phonesAndEmailsAreFoundWhole() {
        customer(
                ChannelKind.TELEGRAM,
                "Bo",
                new Profile(
                        Optional.empty(),
                        Optional.of("+34 600 000 001"),
                        Optional.of("Bo@Example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(names(asking("bo@example.COM"))).containsExactly("Bo");
        assertThat(names(asking("0034 600 000 001"))).containsExactly("Bo");
        assertThat(names(asking("34600000001"))).containsExactly("Bo");
        assertThat(names(asking("bo@example.co"))).isEmpty();
    }

    @Test
    void aListIsReadPageByPageInEveryOrderAndThoseWithoutANameComeLast() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            customer("N" + i);
            expected.add("N" + i);
        }
        customer("");
        expected.add("?");
        assertThat(paged(Sort.NAME)).isEqualTo(expected);
        assertThat(paged(Sort.NEWEST)).isEqualTo(expected.reversed());
        assertThat(paged(Sort.SEEN)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> paged(Sort sort) {
        var question = new ContactQuestion(
                Optional.empty(), sort, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<ContactLists.Line> page = lists.list(shop, question, cursor, 3);
            page.items().forEach(line -> names.add(line.contact().name().orElse("?")));
            cursor = page.next();
        } while (cursor.isPresent());
        return names;
    }

    @Test
    void everyFilterNarrows() {
        ContactId spanish = customer(
                ChannelKind.WHATSAPP,
                "Es",
                new Profile(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Language("es-mx")),
                        Optional.empty(),
                        Optional.of("MX")));
        ContactId other = customer("Other");
        LabelId vip = new LabelId(Ids.next());
        CustomField level = fields.add(shop, "Level", CustomField.Kind.NUMBER, List.of(), false);
        files.tag(shop, spanish, vip, ana, Optional.of("spends a lot"));
        files.write(shop, spanish, Map.of(level.id(), "1,000"), ana);
        files.bar(shop, other, ana, Optional.of("insults"));

        assertThat(names(narrowed(
                        List.of(ChannelKind.WHATSAPP), List.of(), List.of(), List.of(), Optional.empty(), Map.of())))
                .containsExactly("Es");
        assertThat(names(narrowed(List.of(), List.of("MX"), List.of(), List.of(), Optional.empty(), Map.of())))
                .containsExactly("Es");
        assertThat(names(narrowed(
                        List.of(), List.of(), List.of(new Language("es")), List.of(), Optional.empty(), Map.of())))
                .containsExactly("Es");
        assertThat(names(narrowed(List.of(), List.of(), List.of(), List.of(vip), Optional.empty(), Map.of())))
                .containsExactly("Es");
        assertThat(names(narrowed(List.of(), List.of(), List.of(), List.of(), Optional.of(true), Map.of())))
                .containsExactly("Other");
        assertThat(names(narrowed(
                        List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of(level.id(), "1000"))))
                .containsExactly("Es");
        assertThat(lists.count(shop, ContactQuestion.ALL)).isEqualTo(2);
        ContactLists.Line line =
                lists.list(shop, asking("es"), Optional.empty(), 5).items().getFirst();
        assertThat(line.tags()).containsExactly(vip);
        assertThat(line.channels()).containsExactly(ChannelKind.WHATSAPP);
        assertThat(line.custom()).containsEntry(level.id(), new BigDecimal("1000"));
    }

    private static ContactQuestion narrowed(
            List<ChannelKind> channels,
            List<String> countries,
            List<Language> languages,
            List<LabelId> tags,
            Optional<Boolean> barred,
            Map<FieldId, String> custom) {
        return new ContactQuestion(Optional.empty(), Sort.NAME, channels, countries, languages, tags, barred, custom);
    }

    @Test
    void whatIsDoneToACustomerIsToldInTheirHistoryOnce() {
        ContactId bo = customer("Bo");
        LabelId vip = new LabelId(Ids.next());
        CustomField size = fields.add(shop, "Size", CustomField.Kind.TEXT, List.of(), false);
        files.write(shop, bo, Map.of(size.id(), "XL"), ana);
        files.write(shop, bo, Map.of(size.id(), "XL"), ana);
        files.tag(shop, bo, vip, ana, Optional.of("asked twice"));
        files.tag(shop, bo, vip, ana, Optional.empty());
        files.note(shop, bo, ana, "Call on Monday");
        files.bar(shop, bo, ana, Optional.empty());
        files.bar(shop, bo, ana, Optional.empty());
        files.unbar(shop, bo, ana);
        assertThat(files.history(shop, bo, 50))
                .extracting(Entry::kind)
                .containsExactlyInAnyOrder("field", "tagged", "note", "barred", "unbarred");
        assertThat(files.tags(shop, bo))
                .singleElement()
                .satisfies(tag -> assertThat(tag.why()).contains("asked twice"));
        assertThat(files.values(shop, bo)).containsEntry("Size", "XL");
        assertThat(files.find(shop, bo).barred()).isEmpty();
        files.write(shop, bo, Map.of(size.id(), ""), ana);
        assertThat(files.values(shop, bo)).isEmpty();
    }

    @Test
    void onlyWhoWroteANoteOrLeadsTakesItAway() {
        ContactId bo = customer("Bo");
        var note = files.note(shop, bo, ana, "mine");
        assertThatThrownBy(() -> files.unnote(shop, bo, note.id(), Optional.of(new AgentId(Ids.next()))))
                .isInstanceOf(Problem.class);
        files.unnote(shop, bo, note.id(), Optional.of(ana));
        assertThat(files.notes(shop, bo)).isEmpty();
    }

    @Test
    void lastSeenMovesForwardAndNotWithEveryWord() {
        ContactId bo = customer("Bo");
        Instant before = files.find(shop, bo).lastSeen();
        files.seen(shop, bo, before.plusSeconds(60));
        assertThat(files.find(shop, bo).lastSeen()).isEqualTo(before);
        files.seen(shop, bo, before.plusSeconds(3_600));
        assertThat(files.find(shop, bo).lastSeen()).isEqualTo(before.plusSeconds(3_600));
    }

    @Test
    void anIndexServesTheSearchUnderRowLevelSecurity() {
        Contact known = book.identify(shop, account, new Address(ChannelKind.LINE, "x"), Profile.named("Plan"));
        assertThat(known.name()).contains("Plan");
        String plan = String.join(
                "\n",
                DATABASE.jdbc()
                        .sql("""
                explain select contact_id from contact_word where workspace_id = :workspace
                and word >= left(folded(:word), 40) and word < left(folded(:word), 40) || U&'\\+10FFFD'
                """)
                        .param("workspace", shop.value())
                        .param("word", "plan")
                        .query(String.class)
                        .list());
        assertThat(plan).contains("Index Cond").contains("word >=");
    }
}
