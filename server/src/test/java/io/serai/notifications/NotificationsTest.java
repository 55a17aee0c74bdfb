package io.serai.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Following;
import io.serai.conversations.Owner;
import io.serai.notifications.internal.Kind;
import io.serai.notifications.internal.Notification;
import io.serai.notifications.internal.Notifying;
import io.serai.notifications.internal.Wishes;
import io.serai.notifications.internal.Wording;
import io.serai.notifications.internal.push.Push;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@SeraiTest
@TestPropertySource(properties = "serai.push.hosts=127.0.0.1")
class NotificationsTest {
    @Autowired
    private Staff staff;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Following following;

    @Autowired
    private Notifying notifying;

    @Autowired
    private Wording wording;

    @Autowired
    private Push push;

    private static Agent ana;
    private static Agent bo;

    private Conversation conversation;

    @BeforeEach
    void aShop() {
        if (ana == null) {
            ana = staff.found(new Staff.Founding(
                    "Shop",
                    "Ana",
                    "ana@example.com",
                    new Secret("a long enough password"),
                    Language.ENGLISH,
                    ZoneId.of("UTC")));
            bo = staff.add(
                    ana,
                    new Staff.NewAgent(
                            "Bo",
                            "bo@example.com",
                            Role.AGENT,
                            new Secret("another long password"),
                            5,
                            Language.CHINESE));
        }
        Address address = new Address(ChannelKind.TELEGRAM, Ids.next().toString());
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        Contact contact = contacts.identify(ana.workspace(), account, address, Profile.named("Eve"));
        conversation = conversations.openFor(contact, account, address);
        notifying.read(bo, Optional.empty());
        notifying.wish(bo.workspace(), bo.id(), Wishes.NONE);
    }

    private void assign() {
        var notice = new Notice(
                Notice.Kind.ASSIGNED,
                Map.of(
                        "agent",
                        bo.id().value().toString(),
                        "by",
                        ana.id().value().toString()));
        conversation = conversations.handOver(ana.workspace(), conversation.id(), new Owner.Human(bo.id()), notice);
    }

    private List<Notification> unread(Agent agent) {
        return notifying.latest(agent, Optional.empty(), 50).stream()
                .filter(it -> !it.read() && it.conversation().equals(conversation.id()))
                .toList();
    }

    @Test
    void whoGetsAConversationHearsOfItAndWhoGaveItDoesNot() {
        assign();
        await().untilAsserted(() ->
                assertThat(unread(bo)).extracting(Notification::kind).containsExactly(Kind.ASSIGNED));
        assertThat(unread(ana)).isEmpty();
        notifying.read(bo, Optional.of(conversation.id()));
        assertThat(unread(bo)).isEmpty();
    }

    @Test
    void theSameAgainIsOneLineAndItsWordsAreMaskedForWhoMayNotSeeThem() {
        following.follow(ana.workspace(), conversation.id(), bo.id());
        conversations.say(conversation, ana.id(), "1", new Content.Text("one"), Optional.empty());
        conversations.say(conversation, ana.id(), "2", new Content.Text("write to eve@example.com"), Optional.empty());
        await().untilAsserted(() -> assertThat(unread(bo)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.FOLLOWED);
            assertThat(it.count()).isEqualTo(2);
        }));
        Wording.Words words = wording.of(bo, unread(bo).getFirst());
        assertThat(words.title()).isEqualTo("您关注的会话有新动态");
        assertThat(words.text()).hasValueSatisfying(text -> assertThat(text).doesNotContain("eve@example.com"));
        assertThat(words.who()).contains("Eve");
    }

    @Test
    void whatSomebodyDoesNotWantToHearIsNotNoted() {
        notifying.wish(bo.workspace(), bo.id(), new Wishes(Map.of(Kind.ASSIGNED, Set.of()), Optional.empty()));
        following.follow(ana.workspace(), conversation.id(), bo.id());
        assign();
        conversations.note(conversation, ana.id(), "n", new Content.Text("look"));
        await().untilAsserted(() -> assertThat(notifying.unread(bo))
                .isPositive()
                .isEqualTo(notifying.latest(bo, Optional.empty(), 50).stream()
                        .filter(it -> !it.read())
                        .count()));
        assertThat(unread(bo)).extracting(Notification::kind).doesNotContain(Kind.ASSIGNED);
    }

    @Test
    void browsersAreToldAndThoseThatAreGoneForgotten() throws Exception {
        Queue<Map<String, List<String>>> heard = new ConcurrentLinkedQueue<>();
        HttpServer service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            heard.add(Map.copyOf(exchange.getRequestHeaders()));
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 410 : 201, -1);
            exchange.close();
        });
        service.start();
        try {
            String root = "http://127.0.0.1:" + service.getAddress().getPort();
            String key = push.publicKey(bo.workspace());
            push.subscribe(bo.workspace(), bo.id(), root + "/here", key, "AAAAAAAAAAAAAAAAAAAAAA");
            push.subscribe(bo.workspace(), bo.id(), root + "/gone", key, "AAAAAAAAAAAAAAAAAAAAAA");
            assertThat(push.send(bo.workspace(), bo.id(), "{}", "test")).isEqualTo(1);
            assertThat(heard).hasSize(2).allSatisfy(headers -> {
                assertThat(headers.get("Content-encoding")).containsExactly("aes128gcm");
                assertThat(headers.get("Authorization").getFirst())
                        .startsWith("vapid t=")
                        .endsWith("k=" + key);
                assertThat(headers).containsKey("Ttl");
            });
            heard.clear();
            push.send(bo.workspace(), bo.id(), "{}", "test");
            assertThat(heard).hasSize(1);
            heard.clear();
            assign();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(heard).isNotEmpty());
        } finally {
            service.stop(0);
        }
    }
}
