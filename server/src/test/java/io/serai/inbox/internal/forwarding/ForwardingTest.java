package io.serai.inbox.internal.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.contacts.Contacts;
import io.serai.contacts.internal.ContactsOf;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.conversations.internal.marks.MarkingOf;
import io.serai.inbox.internal.snooze.SnoozesOf;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Shop shop = new Shop(DATABASE);
    private final Conversations conversations = shop.conversations(Clock.fixed(NOON, ZoneOffset.UTC));
    private final ChannelsTwin channels = new ChannelsTwin();
    private final Contacts contacts = ContactsOf.memory();
    private final Forwarding forwarding = new Forwarding(
            channels,
            contacts,
            conversations,
            SnoozesOf.marking(DATABASE, MarkingOf.conversations(DATABASE, conversations), shop.noWork()),
            DATABASE.transactions());
    private final Agent ana =
            new Agent(shop.workspace, shop.ana, "Ana", "ana@shop.example", Role.AGENT, Language.ENGLISH, 5, true);
    private final Conversation talk = shop.opened(conversations, "luz");

    private ChannelAccount mailbox(String address) {
        return channels.connect(shop.workspace, ChannelKind.EMAIL, "Support", Map.of("address", address), Map.of());
    }

    private static Wish wish(String clientId, String to) {
        return new Wish(clientId, Optional.empty(), to, List.of(), List.of("boss@shop.example"), "Can you help?", true);
    }

    private Content.Email mail(Wish wish) {
        shop.customerSays(conversations, talk, "Where is my parcel?", NOON);
        Message said = conversations
                .history(shop.workspace, talk.id(), Optional.empty(), 1)
                .getFirst();
        return new ForwardedMail(Wording.in(Language.ENGLISH), new Origin("Luz", "Website · Shop"), wish)
                .of(said, "Luz", ZoneOffset.UTC);
    }

    private List<Message> said(Conversation it) {
        return conversations.history(shop.workspace, it.id(), Optional.empty(), 50);
    }

    private static boolean tells(Message message, Notice.Kind kind) {
        return message.content() instanceof Notice notice && notice.kind() == kind;
    }

    @Test
    void itLeavesFromAConversationOfItsOwnThatRestsUntilTheAnswerAndBothKnowEachOther() {
        ChannelAccount mailbox = mailbox("support@shop.example");
        Wish wish = wish("k1", "Carrier@Parcels.example");

        Conversation letter = forwarding.forward(ana, talk, wish, mail(wish));

        assertThat(letter.account()).isEqualTo(mailbox.id());
        assertThat(letter.address().value()).isEqualTo("carrier@parcels.example");
        assertThat(letter.owner()).isEqualTo(new Owner.Human(shop.ana));
        assertThat(letter.marks().snooze()).isPresent();
        assertThat(said(letter))
                .filteredOn(message -> message.content() instanceof Content.Email)
                .singleElement()
                .satisfies(sent -> {
                    var content = (Content.Email) sent.content();
                    assertThat(content.bcc()).containsExactly("boss@shop.example");
                    assertThat(content.subject()).contains("Fwd: Conversation with Luz");
                    assertThat(content.body())
                            .startsWith("Can you help?")
                            .contains("Forwarded message", "From: Luz", "Website · Shop")
                            .endsWith("Where is my parcel?");
                });
        assertThat(said(letter)).anyMatch(message -> tells(message, Notice.Kind.FORWARDED_HERE));
        assertThat(said(talk)).anySatisfy(message -> {
            assertThat(tells(message, Notice.Kind.FORWARDED)).isTrue();
            assertThat(((Notice) message.content()).details())
                    .containsEntry("to", "carrier@parcels.example")
                    .containsEntry("conversation", letter.id().value().toString());
        });
    }

    @Test
    void theSameWishAskedTwiceIsOneMail() {
        mailbox("support@shop.example");
        Wish wish = wish("k2", "carrier@parcels.example");

        Conversation once = forwarding.forward(ana, talk, wish, mail(wish));
        Conversation again = forwarding.forward(ana, talk, wish, mail(wish));

        assertThat(again.id()).isEqualTo(once.id());
        assertThat(said(once))
                .filteredOn(message -> message.content() instanceof Content.Email)
                .hasSize(1);
        assertThat(said(talk))
                .filteredOn(message -> tells(message, Notice.Kind.FORWARDED))
                .hasSize(1);
    }

    @Test
    void withoutAMailboxItSaysWhatToDoAndToAnOwnOneWhyNot() {
        Wish wish = wish("k3", "support@shop.example");
        Content.Email mail = mail(wish);
        assertThatThrownBy(() -> forwarding.forward(ana, talk, wish, mail))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Connect one");

        mailbox("Support@shop.example");
        assertThatThrownBy(() -> forwarding.forward(ana, talk, wish, mail))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("your own");
        assertThat(said(talk)).noneMatch(message -> tells(message, Notice.Kind.FORWARDED));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> wish("k4", "carrier")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> wish("k4", "a@b.example\nBcc: c@d.example")).isInstanceOf(Problem.class);
    }
}
