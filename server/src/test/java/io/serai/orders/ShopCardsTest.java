package io.serai.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content.Cards.About;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import io.serai.orders.internal.SampleOrders;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopCardsTest {
    private final Order order =
            SampleOrders.order("1", "1001").as(new OrderId(Ids.next()), new SourceId(Ids.next()), Instant.EPOCH);

    @Test
    void anOrderIsShownWithoutWhoBoughtItAndWhereItGoes() {
        Parcel parcel = new Parcel(
                "1Z",
                Optional.of("UPS"),
                Optional.of(URI.create("https://ups.example/1Z")),
                Parcel.State.IN_TRANSIT,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Card card = ShopCards.order(order, List.of(parcel, parcel), Language.ENGLISH)
                .cards()
                .getFirst();

        assertThat(card.title()).isEqualTo("Order #1001");
        assertThat(card.subtitle()).contains("On its way · €49.90\nDesk lamp (Black)");
        assertThat(card.options()).containsExactly(new Option("https://ups.example/1Z", "Track parcel"));
        assertThat(card.about())
                .contains(new About(About.Kind.ORDER, order.id().value().toString()));
        assertThat(card.toString())
                .doesNotContain("Ana")
                .doesNotContain("Madrid")
                .doesNotContain("28013");
    }

    @Test
    void aProductIsShownWithItsPricesPictureAndWhatIsThere() {
        Items.Item item = new Items.Item(
                new SourceId(Ids.next()),
                "lamp",
                "Desk lamp",
                Optional.of(URI.create("https://shop.example/lamp")),
                Optional.of(URI.create("http://shop.example/lamp.jpg")),
                Map.of(),
                List.of(
                        SampleOrders.variant("1", "L-1", "black", "49.80"),
                        SampleOrders.variant("2", "L-2", "white", "59.80")));

        Card card =
                ShopCards.products(List.of(item), new Language("de")).cards().getFirst();

        assertThat(card.subtitle().orElseThrow())
                .contains("49,80 €")
                .contains("59,80 €")
                .contains("Auf Lager")
                .contains("black, white");
        assertThat(card.image()).as("only what is safe to fetch").isEmpty();
        assertThat(card.options()).containsExactly(new Option("https://shop.example/lamp", "Im Shop ansehen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "zh", "es", "de", "fr", "pt", "it", "ja", "ko", "ru", "nl", "tr", "ar", "vi", "th", "id", "hi"
            })
    void everyLanguageHasItsOwnWordsAndOthersGetEnglish(String language) {
        String english = ShopCards.order(order, List.of(), Language.ENGLISH)
                .cards()
                .getFirst()
                .title();
        String own = ShopCards.order(order, List.of(), new Language(language))
                .cards()
                .getFirst()
                .title();
        assertThat(own.equals(english)).isEqualTo(language.equals("en"));
        assertThat(ShopCards.order(order, List.of(), new Language("sw"))
                        .cards()
                        .getFirst()
                        .title())
                .isEqualTo(english);
    }
}
