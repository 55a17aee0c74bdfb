package io.serai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.search.MessageSearch.Found;
import io.serai.search.MessageSearch.Hit;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Searching through the whole server: from a customer's words to what an agent is shown. */
@SeraiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "serai.reception.patience=2s")
class MessageSearchTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired
    private Staff staff;

    @Autowired
    private Channels channels;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MessageSearch search;

    @Autowired
    private JdbcClient jdbc;

    private Agent owner;
    private Agent clerk;
    private ChannelAccount website;

    @BeforeAll
    void aShopWithAClerkWhoMayNotSeeNumbers() {
        owner = staff.found(new Staff.Founding(
                "Shop", "Olga", "olga@example.com", new Secret("correct horse"), Language.ENGLISH, ZoneId.of("UTC")));
        clerk = staff.add(
                owner,
                new Staff.NewAgent(
                        "Cleo", "cleo@example.com", Role.AGENT, new Secret("correct horse"), 5, Language.ENGLISH));
        website = channels.connect(owner.workspace(), ChannelKind.WIDGET, "Website", Map.of("bot", "off"), Map.of());
    }

    private Conversation thread(String name) {
        Address address = new Address(ChannelKind.WIDGET, Ids.next().toString());
        Contact contact = contacts.identify(owner.workspace(), website.id(), address, Profile.named(name));
        return conversations.openFor(contact, website.id(), address);
    }

    private Message says(Conversation thread, Instant at, String text) {
        String id = Ids.next().toString();
        return conversations.append(
                thread,
                new MessageArrived(
                        id,
                        thread.address(),
                        new ExternalId(id),
                        new Content.Text(text),
                        Profile.NOTHING,
                        at,
                        Optional.empty(),
                        Optional.empty()));
    }

    private List<String> texts(Agent reader, String query) {
        return search.find(reader, query, Optional.empty(), 50).hits().stream()
                .map(hit -> hit.message().content().words())
                .toList();
    }

    private void appears(String query, String text) {
        await().atMost(Duration.ofSeconds(30)).until(() -> texts(owner, query).contains(text));
    }

    @Test
    void whatWasSaidIsFoundInAnyLanguageNewestFirst() {
        Conversation ana = thread("Ana");
        says(ana, MONDAY, "The zephyr kettle leaks");
        says(ana, MONDAY.plusSeconds(60), "Mein Zephyr-Kessel ist undicht");
        says(ana, MONDAY.plusSeconds(120), "我的zephyr水壶漏水了");
        appears("漏水", "我的zephyr水壶漏水了");
        assertThat(texts(owner, "zephyr"))
                .containsExactly("我的zephyr水壶漏水了", "Mein Zephyr-Kessel ist undicht", "The zephyr kettle leaks");
        assertThat(texts(owner, "kettle zeph")).containsExactly("The zephyr kettle leaks");
        Conversation ben = thread("Ben");
        says(ben, MONDAY.plusSeconds(180), "My zephyr is fine");
        appears("zephyr fine", "My zephyr is fine");
        assertThat(search.find(owner, "zephyr", Optional.of(ben.id()), Optional.empty(), 10)
                        .hits())
                .singleElement()
                .extracting(hit -> hit.message().content().words())
                .isEqualTo("My zephyr is fine");
        assertThat(texts(owner, "zephyr -kettle from:customer after:2026-03-01 before:2026-03-03"))
                .containsExactly("My zephyr is fine", "我的zephyr水壶漏水了", "Mein Zephyr-Kessel ist undicht");
        assertThat(texts(owner, "zephyr from:bot")).isEmpty();
        assertThat(texts(owner, "zephyr channel:email")).isEmpty();
    }

    @Test
    void whatMeansTheSameIsFoundInAnotherLanguageOneMessageAConversation() {
        Conversation lea = thread("Lea");
        says(lea, MONDAY, "Kann ich eine Rechnung für meine Firma bekommen?");
        says(lea, MONDAY.plusSeconds(60), "Ich brauche eine Rechnung auf meine Firma");
        says(thread("Max"), MONDAY, "My lamp does not charge any more");
        appears("lamp charge", "My lamp does not charge any more");
        appears("Rechnung Firma", "Ich brauche eine Rechnung auf meine Firma");

        assertThat(search.alike(owner, "can I get an invoice for my company", 10)
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.message().conversation()).isEqualTo(lea.id()));
        assertThat(search.alike(owner, "can I get an invoice for my company before:2026-03-01", 10)
                        .hits())
                .isEmpty();
        assertThat(search.alike(owner, "ok", 10).hits()).isEmpty();
    }

    @Test
    void editedWordsAreFoundAndDeletedOnesAreNot() {
        Conversation ben = thread("Ben");
        Message first = says(ben, MONDAY, "quagmire one");
        appears("quagmire", "quagmire one");
        conversations.edit(ben, first.externalId().orElseThrow(), new Content.Text("marshland one"));
        appears("marshland", "marshland one");
        assertThat(texts(owner, "quagmire")).isEmpty();
        conversations.delete(ben, first.externalId().orElseThrow());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts(owner, "marshland").isEmpty());
    }

    @Test
    void whoMayNotSeeANumberCannotFindItOut() {
        Conversation dora = thread("Dora");
        says(dora, MONDAY, "Call me on +34 612 345 678 about the wombat");
        appears("wombat", "Call me on +34 612 345 678 about the wombat");
        assertThat(texts(owner, "\"612 345 678\"")).hasSize(1);
        assertThat(texts(clerk, "\"612 345 678\"")).isEmpty();
        assertThat(texts(clerk, "345")).isEmpty();
        Hit seen = search.find(clerk, "wombat", Optional.empty(), 10).hits().getFirst();
        assertThat(seen.snippet().text()).doesNotContain("345").contains("wombat");
        assertThat(seen.message().content().words()).doesNotContain("345");
    }

    @Test
    void aCustomersWordsAreFoundByTheirName() {
        Conversation maria = thread("María José");
        says(maria, MONDAY, "Where is the ocelot?");
        says(thread("Otto"), MONDAY, "No ocelot here");
        appears("ocelot from:María", "Where is the ocelot?");
        appears("ocelot", "No ocelot here");
        assertThat(texts(owner, "ocelot from:josé")).containsExactly("Where is the ocelot?");
        assertThat(texts(owner, "ocelot from:nobody")).isEmpty();
    }

    @Test
    void taggedConversationsAreFoundByTheirTag() {
        Conversation kim = thread("Kim");
        says(kim, MONDAY, "the okapi is late");
        says(thread("Lee"), MONDAY, "the okapi is early");
        appears("okapi early", "the okapi is early");
        UUID tag = Ids.next();
        jdbc.sql(
                        "insert into tag (id, workspace_id, name, color, made_at) values (:id, :workspace, 'Urgent', 'red', now())")
                .param("id", tag)
                .param("workspace", owner.workspace().value())
                .update();
        jdbc.sql(
                        "insert into conversation_tag (conversation_id, tag_id, workspace_id, at) values (:conversation, :tag, :workspace, now())")
                .param("conversation", kim.id().value())
                .param("tag", tag)
                .param("workspace", owner.workspace().value())
                .update();
        appears("okapi late", "the okapi is late");
        assertThat(texts(owner, "okapi tag:urgent")).containsExactly("the okapi is late");
        assertThat(texts(owner, "okapi tag:other")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        Conversation eve = thread("Eve");
        for (int i = 0; i < 25; i++) {
            says(eve, MONDAY.plusSeconds(i), "ibex number " + i);
        }
        appears("ibex 24", "ibex number 24");
        Found first = search.find(owner, "ibex", Optional.empty(), 10);
        Found second = search.find(owner, "ibex", first.next(), 10);
        Found third = search.find(owner, "ibex", second.next(), 10);
        assertThat(first.total()).isEqualTo(25);
        assertThat(first.hits()).hasSize(10).doesNotContainAnyElementsOf(second.hits());
        assertThat(third.hits())
                .hasSize(5)
                .last()
                .satisfies(hit -> assertThat(hit.message().content().words()).isEqualTo("ibex number 0"));
        assertThat(third.next()).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> search.find(owner, "ibex", Optional.of("nonsense"), 10))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Problem.Code.INVALID));
    }

    @Test
    void anotherWorkspaceFindsNothing() {
        says(thread("Fay"), MONDAY, "a secret axolotl");
        appears("axolotl", "a secret axolotl");
        var stranger = new Agent(
                WorkspaceId.next(), owner.id(), "Sly", "sly@example.com", Role.OWNER, Language.ENGLISH, 5, true);
        assertThat(texts(stranger, "axolotl")).isEmpty();
    }

    @Test
    void aConversationThatIsGoneLeavesTheIndex() {
        Conversation gus = thread("Gus");
        says(gus, MONDAY, "a lonely pangolin");
        appears("pangolin", "a lonely pangolin");
        jdbc.sql("delete from conversation where workspace_id = :workspace and id = :id")
                .param("workspace", owner.workspace().value())
                .param("id", gus.id().value())
                .update();
        assertThat(texts(owner, "pangolin")).isEmpty();
    }
}
