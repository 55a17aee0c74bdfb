package io.serai.reception.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Window;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.orders.Parcel;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.ParcelNews;
import io.serai.orders.ParcelNews.News;
import io.serai.orders.ParcelNews.Settings;
import io.serai.orders.ParcelNews.What;
import io.serai.orders.internal.parcels.InMemoryParcelStore;
import io.serai.orders.internal.parcels.ParcelStore.Kept;
import io.serai.orders.internal.parcels.news.InMemoryNewsStore;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.storage.TestDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelNewsRoundTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String NUMBER = "1Z999AA10123456784";

    private final Shop shop = new Shop(DATABASE);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Conversations conversations = shop.conversations(clock);
    private final InMemoryParcelStore parcels = new InMemoryParcelStore();
    private final ParcelNews news = InMemoryNewsStore.news(parcels, clock);
    private final Conversation talk = shop.opened(conversations, "luz");
    private Window window = new Window.Always();
    private final ParcelNewsRound round =
            new ParcelNewsRound(news, conversations, any -> Optional.of(window), Accountless.NONE, clock);

    @BeforeEach
    void theCustomerAllowsIt() {
        shop.customerSays(conversations, talk, "Yes, tell me", NOON.minusSeconds(3_600));
        conversations.speaks(talk, new Language("es"));
        news.settle(shop.workspace, new Settings(true, 5));
        news.allow(shop.workspace, talk.id().value(), NUMBER, Optional.of("UPS"));
    }

    @Test
    void aFailedDeliveryIsToldOnceInTheCustomersLanguage() {
        is(State.FAILED_ATTEMPT, NOON.minusSeconds(600));
        round.go(shop.workspace);
        round.go(shop.workspace);

        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(((Content.Text) message.content()).body())
                    .startsWith("El transportista intentó")
                    .contains(NUMBER);
            assertThat(message.author()).isEqualTo(new Author.Bot());
        });
    }

    @Test
    void anotherAttemptOnAnotherDayIsNewsAgain() {
        is(State.FAILED_ATTEMPT, NOON.minusSeconds(600));
        round.go(shop.workspace);
        is(State.FAILED_ATTEMPT, NOON.minus(Duration.ofDays(1)));
        round.go(shop.workspace);

        assertThat(told()).hasSize(2);
    }

    @Test
    void aParcelOnItsWayIsNoNews() {
        is(State.IN_TRANSIT, NOON.minusSeconds(600));
        round.go(shop.workspace);
        is(State.DELIVERED, NOON.minus(Duration.ofDays(30)));
        round.go(shop.workspace);

        assertThat(told()).isEmpty();
    }

    @Test
    void daysWithoutAScanAreNewsAfterAsManyAsTheShopSays() {
        is(State.IN_TRANSIT, NOON.minus(Duration.ofDays(4)));
        round.go(shop.workspace);
        assertThat(told()).isEmpty();
        is(State.IN_TRANSIT, NOON.minus(Duration.ofDays(6)));
        round.go(shop.workspace);

        assertThat(told())
                .singleElement()
                .satisfies(message ->
                        assertThat(((Content.Text) message.content()).body()).contains("6 días"));
    }

    @Test
    void nothingIsToldWhileTheShopDoesNotWantIt() {
        news.settle(shop.workspace, new Settings(false, 5));
        is(State.FAILED_ATTEMPT, NOON);
        round.go(shop.workspace);

        assertThat(told()).isEmpty();
        assertThatThrownBy(() -> news.settle(shop.workspace, new Settings(true, 0)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void nothingIsToldToWhoTookTheWordBack() {
        is(State.FAILED_ATTEMPT, NOON);
        news.stop(shop.workspace, talk.id().value(), Optional.empty());
        round.go(shop.workspace);

        assertThat(told()).isEmpty();
    }

    @Test
    void aClosedWindowIsWaitedForAndAPersonIsNotTalkedOver() {
        is(State.FAILED_ATTEMPT, NOON);
        window = new Window.Until(NOON.minusSeconds(1), Optional.empty());
        round.go(shop.workspace);
        assertThat(told()).isEmpty();
        window = new Window.Always();
        shop.given(conversations, talk, new Owner.Human(shop.ana));
        round.go(shop.workspace);
        assertThat(told()).isEmpty();
        shop.given(conversations, talk, new Owner.Bot());
        round.go(shop.workspace);
        assertThat(told()).hasSize(1);
    }

    @Test
    void outsideTheWindowTheShopsTemplateGoesOut() {
        is(State.FAILED_ATTEMPT, NOON);
        window = new Window.Until(NOON.minusSeconds(1), Optional.empty());
        news.settle(shop.workspace, talk.account().value(), Optional.of(new ParcelNews.Form("parcel_news", "es", 2)));
        round.go(shop.workspace);
        round.go(shop.workspace);

        assertThat(told()).singleElement().satisfies(message -> {
            var template = (Content.Template) message.content();
            assertThat(template.name()).isEqualTo("parcel_news");
            assertThat(template.values()).containsOnlyKeys("body.1", "body.2").containsEntry("body.1", NUMBER);
            assertThat(template.values().get("body.2")).startsWith("El transportista");
        });
        assertThatThrownBy(() -> news.settle(
                        shop.workspace, talk.account().value(), Optional.of(new ParcelNews.Form("x", "es", 4))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aResolvedConversationIsOpenedAgainForIt() {
        conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        is(State.RETURNED_OR_LOST, NOON);
        round.go(shop.workspace);

        Conversation now = conversations.find(shop.workspace, talk.id()).orElseThrow();
        assertThat(told().isEmpty()).isEqualTo(!(now.owner() instanceof Owner.Bot));
        assertThat(now.status()).isEqualTo(Conversation.Status.OPEN);
        assertThat(told()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void everyLanguageHasEveryPieceOfNewsWithNothingLeftOpen(What what) {
        Parcel parcel = parcel(State.IN_TRANSIT, NOON.minus(Duration.ofDays(6)));
        for (String language : List.of(
                "en", "zh", "zh-TW", "es", "fr", "de", "pt", "pt-BR", "it", "nl", "pl", "tr", "ru", "ar", "ja", "ko",
                "vi", "th", "id", "sw")) {
            String text =
                    NewsWords.of(new News(parcel, what, talk.id().value()), Optional.of(new Language(language)), NOON);
            assertThat(text).contains(NUMBER).contains("https://").doesNotContain("{");
            assertThat(language.equals("en") || language.equals("sw"))
                    .isEqualTo(text.equals(
                            NewsWords.of(new News(parcel, what, talk.id().value()), Optional.empty(), NOON)));
        }
    }

    private List<Message> told() {
        return conversations.history(shop.workspace, talk.id(), Optional.empty(), 50).stream()
                .filter(message -> message.author() instanceof Author.Bot)
                .toList();
    }

    private void is(State state, Instant seen) {
        parcels.put(shop.workspace, new Kept(parcel(state, seen), Optional.empty(), Set.of(), NOON, Optional.empty()));
    }

    private static Parcel parcel(State state, Instant seen) {
        return new Parcel(
                NUMBER,
                Optional.of("UPS"),
                Optional.of(URI.create("https://www.ups.com/track?tracknum=" + NUMBER)),
                state,
                List.of(new Scan(seen, state, "Seen", Optional.empty(), Optional.empty())),
                Optional.of(new Parcel.Expected(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25))),
                Optional.empty(),
                Optional.of(NOON));
    }
}
