package io.serai.inbox.internal.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.Reach;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.contacts.internal.ContactsOf;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Problem;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Shop shop = new Shop(DATABASE);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Conversations conversations = shop.conversations(clock);
    private final ChannelsTwin channels = new ChannelsTwin();
    private final Contacts contacts = ContactsOf.memory();
    private final Moving moving = new Moving(channels, contacts, conversations, DATABASE.transactions(), clock);

    private ChannelAccount account(ChannelKind kind, String name) {
        return channels.connect(shop.workspace, kind, name, Map.of(), Map.of());
    }

    private Contact known(ChannelAccount account, Address address) {
        return contacts.identify(shop.workspace, account.id(), address, Profile.NOTHING);
    }

    private Conversation opened(ChannelAccount account, Address address) {
        Conversation talk = conversations.openFor(known(account, address), account.id(), address);
        shop.customerSays(conversations, talk, "Hello", NOON);
        return conversations.find(shop.workspace, talk.id()).orElseThrow();
    }

    private Notice newest(Conversation it) {
        return (Notice) conversations
                .history(shop.workspace, it.id(), Optional.empty(), 10)
                .getLast()
                .content();
    }

    @Test
    void whoeverWroteToTheOtherAccountBeforeIsReachedThereAndBackAgain() {
        ChannelAccount first = account(ChannelKind.TELEGRAM, "First bot");
        ChannelAccount second = account(ChannelKind.TELEGRAM, "Second bot");
        var address = new Address(ChannelKind.TELEGRAM, "4711");
        Conversation talk = opened(first, address);
        contacts.isAt(shop.workspace, talk.contact(), second.id(), address);

        Conversation moved = moving.move(talk, shop.ana, second.id());

        assertThat(moved.account()).isEqualTo(second.id());
        assertThat(newest(moved).details())
                .containsEntry("from", "First bot")
                .containsEntry("account", "Second bot")
                .containsEntry("lastInbound", NOON.toString());
        assertThat(conversations.latest(shop.workspace, first.id(), address)).isEmpty();

        Conversation back = moving.move(moved, shop.ana, first.id());
        assertThat(back.account()).isEqualTo(first.id());
        assertThat(back.lastInboundAt()).contains(NOON);
    }

    @Test
    void whereNobodyMayBeWrittenToFirstItSaysSoAndNothingMoves() {
        ChannelAccount first = account(ChannelKind.TELEGRAM, "First bot");
        ChannelAccount second = account(ChannelKind.TELEGRAM, "Second bot");
        account(ChannelKind.LINE, "Another platform");
        Conversation talk = opened(first, new Address(ChannelKind.TELEGRAM, "4712"));

        assertThat(moving.destinations(talk))
                .isEqualTo(List.of(new Destination.Closed(second, Reach.Why.MUST_WRITE_FIRST)));
        assertThatThrownBy(() -> moving.move(talk, shop.ana, second.id()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("wrote to it before");
        assertThat(conversations.find(shop.workspace, talk.id()).orElseThrow().account())
                .isEqualTo(first.id());
    }

    @Test
    void whereTheCustomerTalksAlreadyMergingIsTheWay() {
        ChannelAccount first = account(ChannelKind.TELEGRAM, "First bot");
        ChannelAccount second = account(ChannelKind.TELEGRAM, "Second bot");
        var address = new Address(ChannelKind.TELEGRAM, "4713");
        Conversation talk = opened(first, address);
        contacts.isAt(shop.workspace, talk.contact(), second.id(), address);
        Conversation other = opened(second, address);

        assertThat(moving.destinations(talk)).isEqualTo(List.of(new Destination.Busy(second, other.id())));
        assertThatThrownBy(() -> moving.move(talk, shop.ana, second.id())).hasMessageContaining("Merge");
    }
}
