package io.serai.orders.internal.book;

import static io.serai.orders.internal.SampleOrders.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.internal.SampleOrders;
import io.serai.orders.source.ShopOrder;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface OrderStoreContract {
    Vault VAULT = TestVault.fresh();
    OrderSeal SEAL = new OrderSeal(VAULT, Json.mapper());

    OrderStore store();

    WorkspaceId workspace();

    /** Of the workspace above, and known to the store where it needs to be. */
    SourceId source();

    private StoredOrder sealed(ShopOrder order) {
        return SEAL.seal(workspace(), order.as(new OrderId(Ids.next()), source(), MONDAY.plusSeconds(60)));
    }

    private List<String> numbers(List<StoredOrder> orders) {
        return orders.stream().map(order -> order.bare().number()).toList();
    }

    private List<StoredOrder> of(String email, String phone) {
        return store().of(
                        workspace(),
                        SEAL.emails(workspace(), List.of(email)),
                        SEAL.phones(workspace(), List.of(phone)));
    }

    @Test
    default void whatIsSavedComesBackWhole() {
        StoredOrder saved = sealed(SampleOrders.order("1", "#1001"));

        assertThat(store().save(workspace(), saved)).isTrue();

        StoredOrder found = store().find(workspace(), saved.bare().id()).orElseThrow();
        assertThat(found.bare()).isEqualTo(saved.bare());
        Order open = SEAL.open(workspace(), found);
        assertThat(open.buyer().email()).hasValue("ana@example.com");
        assertThat(open.shipTo()).map(Order.Postal::city).hasValue("Madrid");
        assertThat(store().external(workspace(), source(), "1")).isPresent();
        assertThat(store().find(WorkspaceId.next(), saved.bare().id())).isEmpty();
    }

    @Test
    default void theSameOrderAgainKeepsItsIdAndTheYoungerWordCounts() {
        StoredOrder first = sealed(SampleOrders.order("1", "#1001"));
        store().save(workspace(), first);

        ShopOrder old = SampleOrders.order("1", "#old", "ana@example.com", "+34600111222", MONDAY.minusSeconds(1));
        assertThat(store().save(workspace(), sealed(old))).isFalse();
        ShopOrder young = SampleOrders.order("1", "#young", "ana@example.com", "+34600111222", MONDAY.plusSeconds(1));
        assertThat(store().save(workspace(), sealed(young))).isTrue();

        StoredOrder now = store().external(workspace(), source(), "1").orElseThrow();
        assertThat(now.bare().number()).isEqualTo("#young");
        assertThat(now.bare().id()).isEqualTo(first.bare().id());
        assertThat(store().count(workspace(), source())).isEqualTo(1);
    }

    @Test
    default void itIsFoundByItsNumberHoweverThatIsWritten() {
        store().save(workspace(), sealed(SampleOrders.order("1", "#W-1001")));
        store().save(workspace(), sealed(SampleOrders.order("2", "#1002")));

        assertThat(numbers(store().numbered(workspace(), Numbers.key("w 1001"), "")))
                .containsExactly("#W-1001");
        assertThat(numbers(store().numbered(workspace(), "1001", Numbers.digits("1001"))))
                .containsExactly("#W-1001");
        assertThat(store().numbered(workspace(), "1001", "")).isEmpty();
        assertThat(store().numbered(WorkspaceId.next(), "1002", "1002")).isEmpty();
    }

    @Test
    default void itIsFoundByItsBuyersEmailOrPhoneAndByNobodyElses() {
        store().save(workspace(), sealed(SampleOrders.order("1", "#1", "Ana@Example.com ", "600 111 222", MONDAY)));
        store().save(workspace(), sealed(SampleOrders.order("2", "#2", "ben@example.com", "+34600111222", MONDAY)));
        store().save(workspace(), sealed(SampleOrders.order("3", "#3", "eve@example.com", "+34999999999", MONDAY)));

        assertThat(numbers(of("ana@example.com", ""))).containsExactly("#1");
        assertThat(numbers(of("nobody@example.com", "+34 600 111 222"))).containsExactlyInAnyOrder("#1", "#2");
        assertThat(of("", "")).isEmpty();
        assertThat(store().of(workspace(), List.of(), List.of())).isEmpty();
    }

    @Test
    default void itIsFoundByTheShopsIdOfItsBuyerAndByWhereItGoes() {
        store().save(workspace(), sealed(SampleOrders.order("1", "#1")));

        assertThat(numbers(store().ofBuyers(workspace(), SEAL.buyers(workspace(), List.of("c7", "c8")))))
                .containsExactly("#1");
        assertThat(store().ofBuyers(workspace(), SEAL.buyers(workspace(), List.of("c"))))
                .isEmpty();
        assertThat(numbers(store().shippedTo(workspace(), SEAL.postcodes(workspace(), List.of("28-013")))))
                .containsExactly("#1");
        assertThat(store().shippedTo(workspace(), SEAL.postcodes(workspace(), List.of("28014", ""))))
                .isEmpty();
        assertThat(store().shippedTo(WorkspaceId.next(), SEAL.postcodes(workspace(), List.of("28013"))))
                .isEmpty();
    }

    @Test
    default void itIsFoundByItsParcelsOfNow() {
        store().save(workspace(), sealed(SampleOrders.order("1", "#1")));

        assertThat(numbers(store().withParcel(workspace(), Numbers.key("1z999aa1"))))
                .containsExactly("#1");
        assertThat(store().withParcel(workspace(), "1Z000")).isEmpty();
    }

    @Test
    default void theLatestComePageByPage() {
        for (int i = 0; i < 5; i++) {
            store().save(workspace(), sealed(SampleOrders.order("" + i, "#" + i)));
        }
        List<StoredOrder> first = store().latest(workspace(), Optional.empty(), 3);
        Order last = first.getLast().bare();
        List<StoredOrder> rest =
                store().latest(workspace(), Optional.of(new OrderStore.Mark(last.placedAt(), last.id())), 3);

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(numbers(first)).doesNotContainAnyElementsOf(numbers(rest));
    }

    @Test
    default void whatWasErasedIsNotTakenInAgainAndWhatWasRemovedIs() {
        StoredOrder order = sealed(SampleOrders.order("1", "#1"));
        store().save(workspace(), order);
        store().erase(workspace(), List.of(order.bare().id()));

        assertThat(store().find(workspace(), order.bare().id())).isEmpty();
        assertThat(store().save(workspace(), sealed(SampleOrders.order("1", "#1"))))
                .isFalse();

        store().save(workspace(), sealed(SampleOrders.order("2", "#2")));
        store().remove(workspace(), source(), List.of("2"));
        assertThat(store().external(workspace(), source(), "2")).isEmpty();
        assertThat(store().save(workspace(), sealed(SampleOrders.order("2", "#2"))))
                .isTrue();
    }
}
