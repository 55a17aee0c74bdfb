package io.serai.orders.internal.items;

import static io.serai.orders.internal.SampleOrders.MONDAY;
import static io.serai.orders.internal.SampleOrders.item;
import static io.serai.orders.internal.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.Items.Item;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

interface ItemStoreContract {
    ItemStore store();

    WorkspaceId workspace();

    SourceId source();

    @BeforeEach
    default void threeProducts() {
        store().save(
                        workspace(),
                        List.of(
                                item(source(), "lamp", "Desk lamp", variant("b", "LAMP-B", "black", "49.80")),
                                item(source(), "tent", "Heron Tent", variant("1", "HERON-2", "orange", "349.00")),
                                item(source(), "杯", "陶瓷杯", variant("1", "CUP-1", "白色", "9.90"))),
                        MONDAY);
    }

    private List<String> named(String words) {
        return new ItemShelf(store())
                .named(workspace(), words).stream().map(Item::name).toList();
    }

    @Test
    default void whatIsSavedComesBackWhole() {
        assertThat(store().find(workspace(), source(), "lamp"))
                .hasValue(item(source(), "lamp", "Desk lamp", variant("b", "LAMP-B", "black", "49.80")));
        assertThat(store().find(WorkspaceId.next(), source(), "lamp")).isEmpty();
        assertThat(store().count(workspace(), source())).isEqualTo(3);
    }

    @Test
    default void itIsFoundAsCustomersWriteIt() {
        assertThat(named("do you have desk lamps in black?")).first().isEqualTo("Desk lamp");
        assertThat(named("heron-2")).first().isEqualTo("Heron Tent");
        assertThat(named("有陶瓷杯子吗")).containsExactly("陶瓷杯");
        assertThat(named("bicycle")).isEmpty();
        assertThat(named("?!")).isEmpty();
    }

    @Test
    default void theyAreListedByNamePageByPage() {
        List<Item> first = store().listed(workspace(), source(), Optional.empty(), 2);
        List<Item> rest = store().listed(
                        workspace(), source(), Optional.of(first.getLast().key()), 2);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    default void whatIsGoneOrWasNotToldAgainIsDropped() {
        store().remove(workspace(), source(), List.of("lamp"));
        store().save(workspace(), List.of(item(source(), "tent", "Heron Tent")), MONDAY.plusSeconds(60));
        assertThat(store().dropBefore(workspace(), source(), MONDAY.plusSeconds(30)))
                .containsExactly("杯");

        assertThat(store().listed(workspace(), source(), Optional.empty(), 9))
                .extracting(Item::key)
                .containsExactly("tent");
    }
}
