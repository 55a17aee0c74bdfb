package io.serai.inbox.internal.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.ContactsOf;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Language;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Content HELLO = new Content.Text("Your parcel is here.");

    private final Shop shop = new Shop(DATABASE);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Conversations conversations = shop.conversations(clock);
    private final ChannelsTwin channels = new ChannelsTwin();
    private final Contacts contacts = ContactsOf.memory();
    private final Beginning beginning =
            new Beginning(channels, contacts, conversations, DATABASE.transactions(), clock);
    private final Agent ana =
            new Agent(shop.workspace, shop.ana, "Ana", "ana@shop.example", Role.AGENT, Language.ENGLISH, 5, true);

    private ChannelAccount account(ChannelKind kind) {
        return channels.connect(shop.workspace, kind, kind.name(), Map.of(), Map.of());
    }

    private Contact luz(ChannelAccount account, Address address) {
        return contacts.identify(
                shop.workspace,
                account.id(),
                address,
                new Profile(
                        Optional.of("Luz"),
                        Optional.of("+34600111222"),
                        Optional.of("luz@example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String words(Opening it) {
        return switch (it) {
            case Opening.At at -> at.account().kind() + " " + at.address().value() + " " + at.free();
            case Opening.Closed closed -> closed.account().kind() + " " + closed.why();
        };
    }

    @Test
    void whoIsKnownByMailAndNumberIsReachedByBothAndElsewhereHasToBegin() {
        account(ChannelKind.EMAIL);
        account(ChannelKind.WHATSAPP);
        ChannelAccount bot = account(ChannelKind.TELEGRAM);
        ChannelAccount line = account(ChannelKind.LINE);
        Contact luz = luz(bot, new Address(ChannelKind.TELEGRAM, "5001"));

        assertThat(beginning.openings(ana, luz.id()).stream().map(BeginningTest::words))
                .containsExactly(
                        "EMAIL luz@example.com true",
                        "WHATSAPP 34600111222 true",
                        "TELEGRAM 5001 true",
                        "LINE MUST_WRITE_FIRST");
        assertThatThrownBy(() -> beginning.begin(ana, luz.id(), line.id(), "c1", HELLO))
                .hasMessageContaining("wrote to it before");
    }

    @Test
    void aMessageBegunTwiceIsOneAndTheConversationIsTheWriters() {
        ChannelAccount mailbox = account(ChannelKind.EMAIL);
        Contact luz = luz(account(ChannelKind.TELEGRAM), new Address(ChannelKind.TELEGRAM, "5002"));

        Beginning.Begun first = beginning.begin(ana, luz.id(), mailbox.id(), "mail-1", HELLO);
        Beginning.Begun again = beginning.begin(ana, luz.id(), mailbox.id(), "mail-1", HELLO);

        assertThat(again.message().id()).isEqualTo(first.message().id());
        assertThat(first.conversation().owner()).isEqualTo(new Owner.Human(ana.id()));
        assertThat(first.conversation().contact()).isEqualTo(luz.id());
        assertThat(first.message().content()).isEqualTo(HELLO);
        assertThat(conversations.ofContact(shop.workspace, luz.id())).hasSize(1);
    }

    @Test
    void whatIsOpenThereGoesOn() {
        ChannelAccount bot = account(ChannelKind.TELEGRAM);
        var address = new Address(ChannelKind.TELEGRAM, "5003");
        Contact luz = luz(bot, address);
        Conversation talk = conversations.openFor(luz, bot.id(), address);
        shop.customerSays(conversations, talk, "Hello", NOON);

        Beginning.Begun begun = beginning.begin(ana, luz.id(), bot.id(), "c3", HELLO);

        assertThat(begun.conversation().id()).isEqualTo(talk.id());
    }

    @Test
    void outsideTheWindowNothingGoesOutAndNothingIsOpened() {
        ChannelAccount number = account(ChannelKind.WHATSAPP);
        channels.window = Optional.of(Duration.ofHours(24));
        Contact luz = luz(account(ChannelKind.TELEGRAM), new Address(ChannelKind.TELEGRAM, "5004"));

        assertThatThrownBy(() -> beginning.begin(ana, luz.id(), number.id(), "c4", HELLO))
                .hasMessageContaining("approved template");
        assertThat(conversations.ofContact(shop.workspace, luz.id())).isEmpty();

        var template = new Content.Template("parcel_here", "es", Map.of(), "Su paquete está aquí.");
        assertThat(beginning
                        .begin(ana, luz.id(), number.id(), "c5", template)
                        .message()
                        .content())
                .isEqualTo(template);
    }

    @Test
    void nobodyWritesToWhoeverIsBlockedOrToSomebodyElsesAddress() {
        ChannelAccount mailbox = account(ChannelKind.EMAIL);
        ChannelAccount bot = account(ChannelKind.TELEGRAM);
        var mail = new Address(ChannelKind.EMAIL, "luz@example.com");
        Contact other = contacts.identify(shop.workspace, mailbox.id(), mail, Profile.NOTHING);
        conversations.openFor(other, mailbox.id(), mail);
        Contact luz = luz(bot, new Address(ChannelKind.TELEGRAM, "5005"));

        assertThatThrownBy(() -> beginning.begin(ana, luz.id(), mailbox.id(), "c6", HELLO))
                .hasMessageContaining("Merge");
        contacts.blocked(shop.workspace, luz.id(), true);
        assertThatThrownBy(() -> beginning.begin(ana, luz.id(), bot.id(), "c7", HELLO))
                .hasMessageContaining("blocked");
    }
}
