package io.serai.orders.internal.catalogue;

import io.serai.json.Json;
import io.serai.knowledge.ProductRecords;
import io.serai.language.internal.RealLanguages;
import io.serai.orders.internal.book.InMemoryOrderStore;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.items.InMemoryItemStore;
import io.serai.orders.internal.sources.TestSources;
import io.serai.orders.internal.upload.reading.Reading;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.RecordingWork;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** From what a shop tells to what is known of its products, with jobs that run when a test says so. */
public final class FedCatalogue {
    private final WorkspaceId workspace = WorkspaceId.next();
    private final RecordingWork work = new RecordingWork();
    private final CatalogueFeed feed = new CatalogueFeed(work);
    private final InMemoryItemStore items = new InMemoryItemStore();
    private final Shelf shelf = new Shelf(
            new InMemoryOrderStore(), items, new OrderSeal(TestVault.fresh(), Json.mapper()), feed, Clock.systemUTC());
    private final Connection connection;
    private final ProductShelving shelving;
    private final ProductForgetting forgetting;

    public FedCatalogue(ProductRecords knowledge) {
        var sources = TestSources.one(workspace);
        connection = sources.connection();
        shelving = new ProductShelving(sources.store(), items, new ItemRecords(RealLanguages.shared()), knowledge);
        forgetting = new ProductForgetting(knowledge);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    public Connection connection() {
        return connection;
    }

    /** All that the shop has, as it is pulled. */
    public void pull(ShopSource shop, Connection asked) {
        Optional<String> page = Optional.empty();
        do {
            Batch batch = shop.pull(asked, new Place(Stock.ITEMS, Optional.empty(), page));
            take(batch);
            page = batch.next();
        } while (page.isPresent());
    }

    public void upload(String csv) {
        Table table = Table.of("products.csv", csv.getBytes(StandardCharsets.UTF_8));
        var plan = Reading.guess(table, Stock.ITEMS, Optional.of("EUR"), ZoneOffset.UTC);
        take(Batch.items(
                Reading.groups(table, plan, Stock.ITEMS).stream()
                        .map(group -> Reading.item(group, plan, connection.id(), table)
                                .value()
                                .orElseThrow())
                        .toList(),
                Optional.empty(),
                Optional.empty()));
    }

    private void take(Batch batch) {
        shelf.put(
                connection,
                new Batch(
                        List.of(),
                        batch.items().stream().map(this::ours).toList(),
                        batch.gone(),
                        Optional.empty(),
                        Optional.empty()),
                Stock.ITEMS);
        runJobs();
    }

    private io.serai.orders.Items.Item ours(io.serai.orders.Items.Item item) {
        return new io.serai.orders.Items.Item(
                connection.id(),
                item.key(),
                item.name(),
                item.link(),
                item.picture(),
                item.attributes(),
                item.variants());
    }

    public void isGone(String key) {
        shelf.removeItems(connection, List.of(key));
        runJobs();
    }

    public void isDisconnected() {
        feed.gone(workspace, connection.id());
        runJobs();
    }

    private void runJobs() {
        for (Job job : work.taken()) {
            switch (job) {
                case ShelveProducts shelve -> shelving.run(workspace, shelve);
                case ForgetProducts forget -> forgetting.run(workspace, forget);
                default -> throw new IllegalStateException("unexpected " + job);
            }
        }
    }
}
