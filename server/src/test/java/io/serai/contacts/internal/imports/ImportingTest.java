package io.serai.contacts.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.contacts.LabelId;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.StoresOfFiles;
import io.serai.contacts.internal.lists.ContactLists;
import io.serai.contacts.internal.lists.ContactQuestion;
import io.serai.contacts.internal.lists.PostgresContactLists;
import io.serai.json.Json;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.Home;
import io.serai.storage.TestDatabase;
import io.serai.work.Job;
import io.serai.work.RecordingWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ContactSeal SEAL = new ContactSeal(TestVault.fresh());

    @TempDir
    private Path home;

    private final WorkspaceId shop = WorkspaceId.next();
    private final Agent ana =
            new Agent(shop, new AgentId(Ids.next()), "Ana", "ana@example.com", Role.OWNER, Language.ENGLISH, 5, true);
    private final CustomFields fields = StoresOfFiles.fields(DATABASE);
    private final ContactLists lists = new PostgresContactLists(DATABASE.jdbc(), SEAL, Json.mapper());
    private final ImportStore store = new PostgresImportStore(DATABASE.jdbc(), Json.mapper());
    private final RecordingWork work = new RecordingWork();
    private UploadFolder folder;
    private Imports imports;
    private Importing importing;

    @BeforeEach
    void hire() {
        folder = new UploadFolder(new Home(home));
        imports = new Imports(
                store,
                folder,
                fields,
                work,
                DATABASE.transactions(),
                (shop, who, action, details) -> {},
                Clock.systemUTC());
        var batches = new Batches(new PostgresBatchStore(DATABASE.jdbc(), Json.mapper()), Clock.systemUTC());
        importing = new Importing(store, folder, batches, fields, SEAL, DATABASE.transactions(), Clock.systemUTC());
    }

    private Imports.Preview uploaded(String csv) throws IOException {
        return imports.upload(ana, "customers.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private Upload taken(Imports.Preview preview, boolean overwrite, boolean dry, LabelId... tags) {
        imports.start(
                ana,
                preview.upload().id(),
                new Plan(preview.guesses(), overwrite, Optional.of("ES"), List.of(tags), dry));
        for (Job job : work.taken()) {
            importing.run(shop, (ImportContacts) job);
        }
        return imports.find(shop, preview.upload().id());
    }

    private List<ContactLists.Line> customers() {
        return lists.list(shop, ContactQuestion.ALL, Optional.empty(), 100).items().stream()
                .sorted((one, other) -> one.contact()
                        .name()
                        .orElse("")
                        .compareTo(other.contact().name().orElse("")))
                .toList();
    }

    private static final String TABLE = """
            First name;Last;E-Mail;Teléfono;País;Kundennummer;Level
            Ana;x;ana@shop.example;600 000 001;;A1;gold
            Bo;y;;+1 202 555 0199;USA;A2;silver
            """;

    @Test
    void columnsAreGuessedByTheirNamesInManyLanguagesAndByTheShopsOwnFields() throws IOException {
        CustomField level = fields.add(shop, "Level", CustomField.Kind.CHOICE, List.of("Gold", "Silver"), false);
        assertThat(uploaded(TABLE).guesses())
                .containsExactly(
                        "name",
                        "",
                        "email",
                        "phone",
                        "country",
                        "external_id",
                        "field:" + level.id().value());
        assertThat(uploaded("a,b\nx@y.es,1\nz@y.es,2\n").guesses()).containsExactly("email", "");
        assertThat(uploaded("姓名,手机号,邮箱,国家\n王,138,a@b.cn,中国\n").guesses())
                .containsExactly("name", "phone", "email", "country");
    }

    @Test
    void aFilesNameIsShownInOneLineWithoutTheWayToIt() throws IOException {
        var rows = new ByteArrayInputStream("email,n\na@b.example,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(imports.upload(ana, "../../a\n\n\n\n\n\nb.csv", rows)
                        .upload()
                        .name())
                .isEqualTo("a b.csv");
        rows.reset();
        assertThat(imports.upload(ana, "\n\n\n", rows).upload().name()).isEqualTo("table");
    }

    @Test
    void everyRowBecomesACustomerOnceHoweverOftenItIsBrought() throws IOException {
        CustomField level = fields.add(shop, "Level", CustomField.Kind.CHOICE, List.of("Gold", "Silver"), false);
        LabelId old = new LabelId(Ids.next());
        Upload first = taken(uploaded(TABLE), false, false, old);
        assertThat(first.state()).isEqualTo(Upload.State.DONE);
        assertThat(first.progress()).isEqualTo(new Upload.Progress(2, 2, 0, 0, 0));
        assertThat(folder.has(shop, first.id())).isFalse();
        ContactLists.Line one = customers().getFirst();
        assertThat(one.contact().phone()).contains("+34600000001");
        assertThat(one.contact().email()).contains("ana@shop.example");
        assertThat(one.contact().country()).contains("ES");
        assertThat(one.custom()).containsEntry(level.id(), "Gold");
        assertThat(one.tags()).containsExactly(old);
        assertThat(one.externalId()).contains("A1");
        assertThat(customers().getLast().contact().country()).contains("US");

        Upload again = taken(uploaded(TABLE), false, false);
        assertThat(again.progress()).isEqualTo(new Upload.Progress(2, 0, 0, 2, 0));
        assertThat(customers()).hasSize(2);
    }

    @Test
    void whatIsKnownWinsUnlessTheTableIsSaidTo() throws IOException {
        taken(uploaded("name,email,language\nAna,ana@shop.example,es\n"), false, false);
        String other = "name,email,phone\nAnna,ANA@shop.example,+34600000009\n";
        Upload filled = taken(uploaded(other), false, false);
        assertThat(filled.progress()).isEqualTo(new Upload.Progress(1, 0, 1, 0, 0));
        assertThat(customers().getFirst().contact().name()).contains("Ana");
        assertThat(customers().getFirst().contact().phone()).contains("+34600000009");
        taken(uploaded(other), true, false);
        assertThat(customers().getFirst().contact().name()).contains("Anna");
        assertThat(customers().getFirst().contact().language()).contains(new Language("es"));
    }

    @Test
    void aTrySaysWhatWouldBeAndWritesNothing() throws IOException {
        Imports.Preview preview = uploaded("name,email\nAna,ana@shop.example\nAnna,ana@shop.example\nBo,no address\n");
        Upload tried = taken(preview, true, true);
        assertThat(tried.state()).isEqualTo(Upload.State.DONE);
        assertThat(tried.progress()).isEqualTo(new Upload.Progress(3, 1, 1, 0, 1));
        assertThat(customers()).isEmpty();
        assertThat(imports.faults(shop, tried.id(), 10)).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.column()).isEqualTo("email");
        });
        assertThat(taken(preview, true, false).progress()).isEqualTo(new Upload.Progress(3, 1, 1, 0, 1));
        assertThat(customers()).hasSize(1);
    }

    @Test
    void itGoesOnBehindTheLastBatchAfterACrash() throws IOException {
        var csv = new StringBuilder("name,email\n");
        for (int i = 0; i < 1_200; i++) {
            csv.append("N").append(i).append(",n").append(i).append("@shop.example\n");
        }
        Imports.Preview preview = uploaded(csv.toString());
        imports.start(
                ana, preview.upload().id(), new Plan(preview.guesses(), false, Optional.empty(), List.of(), false));
        ImportContacts job = (ImportContacts) work.taken().getFirst();
        store.progress(shop, preview.upload().id(), new Upload.Progress(500, 500, 0, 0, 0), List.of());
        importing.run(shop, job);
        assertThat(imports.find(shop, preview.upload().id()).progress())
                .isEqualTo(new Upload.Progress(1_200, 1_200, 0, 0, 0));
        assertThat(lists.count(shop, ContactQuestion.ALL)).isEqualTo(700);
    }

    @Test
    void whatWasStoppedWritesNothingMore() throws IOException {
        Imports.Preview preview = uploaded("name,email\nAna,ana@shop.example\n");
        imports.start(
                ana, preview.upload().id(), new Plan(preview.guesses(), false, Optional.empty(), List.of(), false));
        imports.stop(ana, preview.upload().id());
        work.taken().forEach(job -> importing.run(shop, (ImportContacts) job));
        assertThat(customers()).isEmpty();
        assertThat(imports.find(shop, preview.upload().id()).state()).isEqualTo(Upload.State.STOPPED);
    }

    @Test
    void nobodyIsRecognisedByANameAlone() throws IOException {
        Imports.Preview preview = uploaded("name,city\nAna,Madrid\n");
        assertThatThrownBy(() -> taken(preview, false, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> uploaded("name,email\n")).isInstanceOf(Problem.class);
        assertThat(Files.walk(home).filter(Files::isRegularFile)).hasSize(1);
    }
}
