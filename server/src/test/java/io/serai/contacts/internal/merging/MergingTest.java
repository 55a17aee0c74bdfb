package io.serai.contacts.internal.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.contacts.Contacts;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.fields.CustomField;
import io.serai.contacts.internal.fields.CustomFields;
import io.serai.contacts.internal.file.ContactFiles;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@SeraiTest
@DirtiesContext
class MergingTest {
    @Autowired
    private Staff staff;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ContactFiles files;

    @Autowired
    private CustomFields fields;

    @Autowired
    private Merging merging;

    private static Agent owner;

    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private Contact website;
    private Contact mail;
    private Conversation spoken;
    private FieldId level;

    @BeforeEach
    void twoOfOnePerson() {
        if (owner == null) {
            owner = staff.found(new Staff.Founding(
                    "Shop",
                    "Ana",
                    "ana@example.com",
                    new Secret("a long enough password"),
                    Language.ENGLISH,
                    ZoneId.of("UTC")));
        }
        var shop = owner.workspace();
        website = contacts.identify(
                shop, account, new Address(ChannelKind.WIDGET, Ids.next().toString()), Profile.named("Bo"));
        mail = contacts.identify(
                shop,
                account,
                new Address(ChannelKind.EMAIL, Ids.next() + "@example.com"),
                new Profile(
                        Optional.of("Robert"),
                        Optional.empty(),
                        Optional.of("bo@example.com"),
                        Optional.of(new Language("es")),
                        Optional.empty(),
                        Optional.of("MX")));
        spoken = conversations.openFor(mail, account, new Address(ChannelKind.EMAIL, Ids.next() + "@example.com"));
        level = fields.all(shop).stream()
                .findFirst()
                .map(CustomField::id)
                .orElseGet(() -> fields.add(shop, "Level", CustomField.Kind.TEXT, List.of(), false)
                        .id());
        files.write(shop, mail.id(), Map.of(level, "gold"), owner.id());
        files.note(shop, mail.id(), owner.id(), "likes blue");
        files.tag(shop, mail.id(), new LabelId(Ids.next()), owner.id(), Optional.of("said so"));
    }

    private ContactId behind() {
        return conversations.find(owner.workspace(), spoken.id()).orElseThrow().contact();
    }

    @Test
    void theOneThatIsKeptWinsAndGetsEverythingElseOfTheOther() {
        merging.merge(owner, website.id(), mail.id());
        Contact kept = contacts.find(owner.workspace(), website.id()).orElseThrow();
        assertThat(kept.name()).contains("Bo");
        assertThat(kept.email()).contains("bo@example.com");
        assertThat(kept.country()).contains("MX");
        assertThat(behind()).isEqualTo(website.id());
        assertThat(files.values(owner.workspace(), kept.id())).containsEntry("Level", "gold");
        assertThat(files.notes(owner.workspace(), kept.id())).hasSize(1);
        assertThat(files.tags(owner.workspace(), kept.id()))
                .singleElement()
                .satisfies(tag -> assertThat(tag.why()).contains("said so"));
        assertThat(files.reaches(owner.workspace(), kept.id())).hasSize(2);
        assertThat(files.find(owner.workspace(), mail.id()).mergedInto()).contains(website.id());
        assertThatThrownBy(() -> merging.merge(owner, website.id(), mail.id())).isInstanceOf(Problem.class);
    }

    @Test
    void undoPutsEverythingBackExceptWhatWasWrittenSince() {
        var done = merging.merge(owner, website.id(), mail.id());
        contacts.update(owner.workspace(), website.id(), profileWithEmail("new@example.com"));
        files.note(owner.workspace(), website.id(), owner.id(), "written later");
        merging.undo(owner, done.merge());

        Contact kept = contacts.find(owner.workspace(), website.id()).orElseThrow();
        assertThat(kept.email()).contains("new@example.com");
        assertThat(kept.country()).isEmpty();
        assertThat(behind()).isEqualTo(mail.id());
        assertThat(files.values(owner.workspace(), website.id())).isEmpty();
        assertThat(files.values(owner.workspace(), mail.id())).containsEntry("Level", "gold");
        assertThat(files.notes(owner.workspace(), website.id()))
                .extracting("body")
                .containsExactly("written later");
        assertThat(files.notes(owner.workspace(), mail.id())).extracting("body").containsExactly("likes blue");
        assertThat(files.tags(owner.workspace(), website.id())).isEmpty();
        assertThat(files.find(owner.workspace(), mail.id()).mergedInto()).isEmpty();
        assertThatThrownBy(() -> merging.undo(owner, done.merge())).isInstanceOf(Problem.class);
        merging.merge(owner, mail.id(), website.id());
        assertThat(files.find(owner.workspace(), website.id()).mergedInto()).contains(mail.id());
    }

    private static Profile profileWithEmail(String email) {
        return new Profile(
                Optional.empty(),
                Optional.empty(),
                Optional.of(email),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void nobodyIsMergedWithThemselvesOrWithSomebodyElsesCustomer() {
        assertThatThrownBy(() -> merging.merge(owner, mail.id(), mail.id())).isInstanceOf(Problem.class);
        Agent elsewhere = new Agent(
                WorkspaceId.next(),
                new AgentId(Ids.next()),
                "X",
                "x@example.com",
                Role.OWNER,
                Language.ENGLISH,
                5,
                true);
        assertThatThrownBy(() -> merging.merge(elsewhere, website.id(), mail.id()))
                .isInstanceOf(Problem.class);
    }
}
