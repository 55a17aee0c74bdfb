package io.serai.reception.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.conversations.internal.Shop;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.Parcel;
import io.serai.orders.Parcel.State;
import io.serai.orders.ParcelNews;
import io.serai.orders.ParcelNews.Settings;
import io.serai.orders.SourceId;
import io.serai.orders.internal.parcels.InMemoryParcelStore;
import io.serai.orders.internal.parcels.news.InMemoryNewsStore;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.storage.TestDatabase;
import io.serai.tools.Asker;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParcelConsentTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String NUMBER = "1Z999AA10123456784";

    private final Shop shop = new Shop(DATABASE);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Conversations conversations = shop.conversations(clock);
    private final ParcelNews news = InMemoryNewsStore.news(new InMemoryParcelStore(), clock);
    private final Conversation talk = shop.opened(conversations, "luz");
    private final ParcelConsent consent = new ParcelConsent(news, conversations);

    @BeforeEach
    void theShopWantsIt() {
        news.settle(shop.workspace, new Settings(true, 5));
    }

    private Message says(String words) {
        shop.customerSays(conversations, talk, words, NOON);
        return all().getLast();
    }

    private List<Message> all() {
        return conversations.history(shop.workspace, talk.id(), Optional.empty(), 50).stream()
                .sorted(java.util.Comparator.comparingLong(Message::seq))
                .toList();
    }

    private List<Content> told() {
        return all().stream()
                .filter(message -> message.author() instanceof Author.Bot)
                .map(Message::content)
                .toList();
    }

    private Conversation now() {
        return conversations.find(shop.workspace, talk.id()).orElseThrow();
    }

    private boolean takes(String words) {
        return consent.takes(now(), says(words));
    }

    private List<String> watched() {
        return news.of(shop.workspace, talk.id().value());
    }

    /** As after an answer about an order with this parcel. */
    private void tracked(State state, Optional<Instant> asOf) {
        Parcel parcel = new Parcel(
                NUMBER,
                Optional.of("UPS"),
                Optional.empty(),
                state,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                asOf);
        consent.offer(
                now(),
                says("Where is my order?"),
                List.of(new io.serai.tools.Service.Use(
                        new ToolCall.Track(Asker.NOBODY, order().id()),
                        new ToolResult.Journeys(order(), List.of(parcel)))),
                new Language("en"),
                new Trace(
                        "answer",
                        "errand_tracked",
                        1,
                        new Language("en"),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        Map.of()));
    }

    private static Order order() {
        Money nothing = Money.of("0", "EUR");
        return new Order(
                new OrderId(Ids.next()),
                new SourceId(Ids.next()),
                "1",
                "#1",
                new Order.Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Order.State.SENT,
                Order.Payment.PAID,
                nothing,
                nothing,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                NOON,
                Optional.empty(),
                NOON,
                NOON);
    }

    @Test
    void whoeverTracksAParcelIsAskedOnceAndAYesIsKept() {
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        tracked(State.IN_TRANSIT, Optional.of(NOON));

        assertThat(told()).singleElement().isInstanceOfSatisfying(Content.Menu.class, menu -> {
            assertThat(menu.prompt()).contains(NUMBER);
            assertThat(menu.options()).hasSize(2);
        });
        assertThat(watched()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yes,true", "Yes please!,true", "1,true", "no thanks,false", "2,false"})
    void anAnswerInWordsIsHeard(String words, boolean yes) {
        tracked(State.IN_TRANSIT, Optional.of(NOON));

        assertThat(takes(words)).isTrue();
        assertThat(watched()).isEqualTo(yes ? List.of(NUMBER) : List.of());
        assertThat(told()).hasSize(2);
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        assertThat(told()).hasSize(2);
    }

    @Test
    void aTappedAnswerIsHeardEvenLaterAndInAnotherLanguage() {
        conversations.speaks(talk, new Language("es"));
        tracked(State.OUT_FOR_DELIVERY, Optional.of(NOON));
        takes("¿Y cuánto cuesta?");
        var menu = (Content.Menu) told().getFirst();
        shop.customerTaps(conversations, talk, menu.options().getFirst(), NOON);

        assertThat(consent.takes(now(), all().getLast())).isTrue();
        assertThat(watched()).containsExactly(NUMBER);
        assertThat(((Content.Text) told().getLast()).body())
                .startsWith("De acuerdo")
                .contains(NUMBER);
    }

    @Test
    void whatIsNoAnswerIsLeftToTheBot() {
        assertThat(takes("yes")).isFalse();
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        assertThat(takes("Yes, but can I change the address?")).isFalse();
        assertThat(takes("yes")).as("something else was said in between").isFalse();
        assertThat(takes("stop")).as("nothing to stop").isFalse();
        assertThat(watched()).isEmpty();
    }

    @Test
    void aWordTakesItBack() {
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        takes("yes");
        says("What do you sell?");

        assertThat(takes("STOP")).isTrue();
        assertThat(watched()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereNothingCouldBeTold() {
        tracked(State.DELIVERED, Optional.of(NOON));
        tracked(State.IN_TRANSIT, Optional.empty());
        news.settle(shop.workspace, new Settings(false, 5));
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        assertThat(told()).isEmpty();
    }

    @Test
    void aPersonWhoTalksIsNotTalkedOverAndTheAnswerCountsAllTheSame() {
        tracked(State.IN_TRANSIT, Optional.of(NOON));
        var menu = (Content.Menu) told().getFirst();
        shop.given(conversations, talk, new Owner.Human(shop.ana));
        shop.customerTaps(conversations, talk, menu.options().getFirst(), NOON);

        assertThat(consent.takes(now(), all().getLast())).isTrue();
        assertThat(watched()).containsExactly(NUMBER);
        assertThat(told()).hasSize(1);
    }

    @Test
    void everyLanguageHasEveryLine() {
        for (String language : List.of(
                "en", "zh", "es", "de", "fr", "pt", "it", "ja", "ko", "ru", "nl", "tr", "ar", "vi", "th", "id", "hi")) {
            for (String line : List.of("ask", "yes", "no", "thanks-yes", "thanks-no", "stopped")) {
                String text = ConsentWords.of(line, new Language(language));
                assertThat(text).isNotBlank();
                assertThat(text.contains("{number}")).isEqualTo(line.equals("ask") || line.equals("thanks-yes"));
            }
            assertThat(ConsentWords.says(
                            "words-no",
                            ConsentWords.plain(ConsentWords.of("no", new Language(language))),
                            new Language(language)))
                    .as(language)
                    .isTrue();
        }
    }
}
