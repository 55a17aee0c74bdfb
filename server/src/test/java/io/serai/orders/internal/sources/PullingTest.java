package io.serai.orders.internal.sources;

import static io.serai.orders.internal.SampleOrders.MONDAY;
import static io.serai.orders.internal.SampleOrders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Connector;
import io.serai.json.Json;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.book.InMemoryOrderStore;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.book.OrderStore;
import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.catalogue.CatalogueFeed;
import io.serai.orders.internal.items.InMemoryItemStore;
import io.serai.orders.internal.sources.SyncStore.Progress;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopTrouble;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.WorkspaceId;
import io.serai.work.RecordingWork;
import io.serai.work.RetryLater;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class PullingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final WorkspaceId workspace = WorkspaceId.next();
    private final Vault vault = TestVault.fresh();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SourceStore stored = new InMemorySourceStore();
    private final SyncStore syncs = new InMemorySyncStore(stored);
    private final OrderStore orders = new InMemoryOrderStore();
    private final ThreePages shop = new ThreePages();
    private final Sources sources = new Sources(
            stored,
            syncs,
            new Kinds(List.of(shop)),
            vault,
            new CatalogueFeed(new RecordingWork()),
            () -> URI.create("https://serai.example"),
            TransactionOperations.withoutTransaction(),
            Json.mapper(),
            clock);
    private final Shelf shelf = new Shelf(
            orders,
            new InMemoryItemStore(),
            new OrderSeal(vault, Json.mapper()),
            new CatalogueFeed(new RecordingWork()),
            clock);
    private Pulling pulling;
    private StoredSource source;

    @BeforeEach
    void connected() {
        // fewer pages than one job takes: nothing is added to the work
        pulling = new Pulling(sources, syncs, shelf, null, TransactionOperations.withoutTransaction(), clock);
        source = sources.connect(workspace, "pages", "", Map.of());
    }

    private void pull() {
        pulling.run(workspace, new PullSource(source.id(), ShopSource.Stock.ORDERS));
    }

    private Progress progress() {
        return syncs.find(workspace, source.id(), ShopSource.Stock.ORDERS).orElseThrow();
    }

    @Test
    void allPagesAreFetchedAndTheNextRoundBeginsALittleBeforeTheYoungestChange() {
        pull();

        assertThat(orders.count(workspace, source.id())).isEqualTo(3);
        assertThat(progress().since()).hasValue(MONDAY.plusSeconds(3).minus(Duration.ofMinutes(10)));
        assertThat(progress().finishedAt()).hasValue(NOW);
        assertThat(progress().next()).hasValue(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRoundThatBrokeGoesOnAtThePageWhereItWas() {
        shop.trouble = Optional.of(ShopTrouble.unreachable("The shop does not answer."));
        pull();

        assertThat(orders.count(workspace, source.id())).isEqualTo(1);
        assertThat(progress().page()).hasValue("2");
        assertThat(progress().trouble()).hasValue("The shop does not answer.");
        assertThat(progress().next()).hasValue(NOW.plusSeconds(30));

        shop.trouble = Optional.empty();
        pull();
        assertThat(shop.asked).containsExactly("1", "2", "2", "3");
        assertThat(orders.count(workspace, source.id())).isEqualTo(3);
        assertThat(sources.find(workspace, source.id()).orElseThrow().trouble()).isEmpty();
    }

    @Test
    void whoAsksForASlowerPaceIsLeftAloneAsLongAsItSays() {
        shop.trouble = Optional.of(ShopTrouble.throttled(Duration.ofSeconds(7)));

        Assertions.assertThatThrownBy(this::pull)
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void refusedCredentialsStopTheSourceUntilItIsConnectedAgain() {
        shop.trouble = Optional.of(ShopTrouble.refused("The shop refuses our credentials."));
        pull();

        assertThat(sources.find(workspace, source.id()).orElseThrow().state())
                .isEqualTo(StoredSource.State.NEEDS_RECONNECT);
        assertThat(syncs.takeDue(workspace, NOW.plus(Duration.ofDays(1)))).isEmpty();
        shop.asked.clear();
        pull();
        assertThat(shop.asked).isEmpty();
    }

    private static final class ThreePages implements ShopSource {
        private final List<String> asked = new ArrayList<>();
        private Optional<ShopTrouble> trouble = Optional.empty();

        @Override
        public String kind() {
            return "pages";
        }

        @Override
        public List<Connector.Field> fields() {
            return List.of();
        }

        @Override
        public Checked check(WorkspaceId workspace, Map<String, String> values) {
            return new Checked("Pages", Map.of(), Map.of());
        }

        @Override
        public Set<Stock> offers(Connection connection) {
            return Set.of(Stock.ORDERS);
        }

        @Override
        public Batch pull(Connection connection, Place place) {
            String page = place.page().orElse("1");
            asked.add(page);
            if (page.equals("2") && trouble.isPresent()) {
                throw trouble.get();
            }
            int number = Integer.parseInt(page);
            ShopOrder order = order(page, "#" + page, "ana@example.com", "+34600111222", MONDAY.plusSeconds(number));
            Optional<String> next = number < 3 ? Optional.of(Integer.toString(number + 1)) : Optional.empty();
            return Batch.orders(List.of(order), next, Optional.of(3L));
        }

        @Override
        public List<ShopOrder> numbered(Connection connection, String number) {
            return List.of();
        }

        @Override
        public Optional<ShopOrder> again(Connection connection, String externalId) {
            return Optional.empty();
        }

        @Override
        public Set<OrderChange.Kind> changeable(Connection connection, Order order) {
            return Set.of();
        }

        @Override
        public ShopChange change(Connection connection, Order order, OrderChange change, String key) {
            return new ShopChange.NotPossible();
        }
    }
}
