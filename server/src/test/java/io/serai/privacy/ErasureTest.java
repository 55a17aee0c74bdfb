package io.serai.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.media.MediaStore;
import io.serai.privacy.http.Browser;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** A customer asks for a copy of everything, and then to be forgotten. */
@SeraiTest
@DirtiesContext
class ErasureTest {
    /** In the words and the name of this test's customer, and nowhere else. */
    private final String mark =
            "kettle" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9-]", "x");

    private final String words = "Does the " + mark + " kettle whistle?";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Channels channels;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MediaStore media;

    @Autowired
    private JdbcClient jdbc;

    private Browser owner;
    private WorkspaceId shop;
    private ChannelAccount website;
    private Conversation talk;
    private Attachment picture;

    @BeforeEach
    void aCustomerWroteAndSentAPicture() throws IOException {
        owner = new Browser(port);
        if (accounts.workspaces().isEmpty()) {
            owner.post("/api/setup", """
                    {"workspaceName":"Nordlicht","name":"Ana","email":"ana@example.com","password":"three blue boats","language":"en","zone":"UTC"}
                    """);
            owner.post("/api/agents", """
                    {"name":"Ben","email":"ben@example.com","role":"admin","password":"three blue boats","capacity":5,"language":"en"}
                    """);
        }
        signIn(owner, "ana@example.com");
        shop = accounts.workspaces().getFirst().id();
        website = channels.connect(shop, ChannelKind.WIDGET, "Website", Map.of(), Map.of());
        picture = media.store(
                shop,
                Optional.of("../kettle.txt"),
                "text/plain",
                new ByteArrayInputStream("steam".getBytes(StandardCharsets.UTF_8)));
        Address luz = new Address(ChannelKind.WIDGET, "visitor:" + UUID.randomUUID());
        channels.accept(website, List.of(said(luz, new Content.Text(words))));
        channels.accept(
                website,
                List.of(said(
                        luz, new Content.Media(Content.Media.Kind.FILE, picture, Optional.empty(), Optional.empty()))));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> conversations.latest(shop, website.id(), luz).stream()
                        .flatMap(found -> conversations.history(shop, found.id(), Optional.empty(), 50).stream())
                        .anyMatch(message -> !message.content().files().isEmpty()));
        talk = conversations.latest(shop, website.id(), luz).orElseThrow();
    }

    private static void signIn(Browser browser, String email) {
        browser.post("/api/session", "{\"email\":\"" + email + "\",\"password\":\"three blue boats\"}");
    }

    private MessageArrived said(Address who, Content what) {
        String id = UUID.randomUUID().toString();
        return new MessageArrived(
                id,
                who,
                new ExternalId(id),
                what,
                new Profile(
                        Optional.of("Luz " + mark),
                        Optional.of("+34600111222"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Instant.now(),
                Optional.empty(),
                Optional.empty(),
                Context.NONE,
                List.of());
    }

    @Test
    void theOwnerHandsOutACopyOfEverything() throws Exception {
        Map<String, String> copy = unzipped(path() + "/export");

        assertThat(copy.get("contact.json"))
                .contains("Luz " + mark, "+34600111222", talk.address().value());
        assertThat(copy.get("conversations.json")).contains(words);
        assertThat(copy).containsKey("website.json");
        assertThat(copy).containsValue("steam");
        assertThat(copy.keySet()).noneMatch(name -> name.contains("..") || name.startsWith("/"));
        assertThat(owner.get("/api/audit").body()).contains("contact_exported");
    }

    @Test
    void nothingIsLeftOfWhoeverIsErased() throws IOException {
        MediaId file = ((Attachment.Source.Stored) picture.source()).id();
        assertThat(media.open(shop, file)).isPresent();
        List<UUID> messages = conversations.history(shop, talk.id(), Optional.empty(), 50).stream()
                .map(message -> message.id().value())
                .toList();

        assertThat(owner.delete(path()).status()).isEqualTo(204);

        assertThat(owner.get(path()).status()).isEqualTo(404);
        assertThat(owner.get("/api/conversations/" + talk.id().value()).status())
                .isEqualTo(404);
        assertThat(media.open(shop, file)).isEmpty();
        // a job that runs at this moment ends by itself
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mentioning(mark)).isEmpty());
        assertThat(mentioning(talk.address().value())).isEmpty();
        assertThat(mentioning(talk.id().value().toString())).isEmpty();
        assertThat(mentioning(file.value().toString())).isEmpty();
        messages.forEach(message -> assertThat(mentioning(message.toString())).isEmpty());
        // that somebody was erased, and by whom, is kept
        assertThat(mentioning(talk.contact().value().toString())).containsExactly("audit_entry");
        assertThat(owner.delete(path()).status()).isEqualTo(404);
    }

    @Test
    void onlyTheOwnerMay() {
        Browser admin = new Browser(port);
        signIn(admin, "ben@example.com");

        assertThat(admin.get(path() + "/export").status()).isEqualTo(403);
        assertThat(admin.delete(path()).status()).isEqualTo(403);
        assertThat(conversations.find(shop, talk.id())).isPresent();
    }

    /**
     * A new table that keeps something of customers shows here, unless it goes with their rows (on delete cascade); then it belongs into some
     * {@link Erasable} and into this list.
     */
    @Test
    void everyTableThatNamesACustomerIsKnownToTheErasure() {
        assertThat(jdbc.sql("""
                        select distinct table_name from information_schema.columns
                        where table_schema = 'public' and column_name in
                          ('contact_id', 'conversation_id', 'message_id', 'visitor_id', 'address', 'customer', 'recipient', 'thread')
                          and not exists (
                            select from pg_constraint
                            where conrelid = table_name::regclass and contype = 'f' and confdeltype = 'c'
                              and confrelid in ('contact'::regclass, 'conversation'::regclass, 'message'::regclass, 'widget_visitor'::regclass))
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "conversation",
                        "widget_visitor",
                        "channel_part",
                        "whatsapp_opening",
                        "line_reply",
                        "line_message",
                        "line_call",
                        "email_message",
                        "translation_memory",
                        "compat_attributes");
    }

    private String path() {
        return "/api/contacts/" + talk.contact().value();
    }

    /** The tables in which a row contains these words. */
    private List<String> mentioning(String words) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select count(*) from " + table
                                        + " t where t::text ilike '%' || :words || '%' /* across workspaces */")
                                .param("words", words)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private Map<String, String> unzipped(String path) throws Exception {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(owner.bytes(path)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
