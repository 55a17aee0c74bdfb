package io.serai.orders.internal.upload;

import io.serai.orders.Items.Item;
import io.serai.orders.internal.book.Numbers;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.book.OrderStore;
import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.upload.reading.Line;
import io.serai.orders.internal.upload.reading.Reading;
import io.serai.orders.internal.upload.reading.Reading.Read;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file into our tables, a piece at a time, so that its progress shows and a crash costs one piece. */
@Component
class UploadReading implements JobHandler<ReadUpload> {
    private static final int AT_A_TIME = 200;
    private static final int MOST_ERRORS = 100;

    private final Uploads uploads;
    private final UploadStore store;
    private final Sources sources;
    private final OrderStore orders;
    private final OrderSeal seal;
    private final Shelf shelf;
    private final TransactionOperations transaction;
    private final Clock clock;

    UploadReading(
            Uploads uploads,
            UploadStore store,
            Sources sources,
            OrderStore orders,
            OrderSeal seal,
            Shelf shelf,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.sources = sources;
        this.orders = orders;
        this.seal = seal;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Class<ReadUpload> handles() {
        return ReadUpload.class;
    }

    @Override
    public void run(WorkspaceId workspace, ReadUpload job) {
        Optional<Upload> found = store.find(workspace, job.upload()).filter(it -> it.state() == Upload.State.READING);
        Optional<Connection> into =
                found.flatMap(Upload::source).flatMap(source -> sources.connection(workspace, source));
        if (found.isEmpty() || into.isEmpty()) {
            return;
        }
        Table table = uploads.table(workspace, job.upload());
        Upload upload = found.get();
        List<List<Line>> groups = Reading.groups(table, upload.plan(), upload.stock());
        while (upload.done() < groups.size()) {
            int end = Math.min(groups.size(), upload.done() + AT_A_TIME);
            upload = piece(into.get(), upload, table, groups.subList(upload.done(), end));
        }
        store.change(
                workspace,
                upload.at(Upload.State.DONE, upload.done(), upload.taken(), upload.wrong(), upload.errors()));
        uploads.forget(workspace, upload.id());
    }

    /** One transaction: what was read, and that it was. */
    private Upload piece(Connection into, Upload upload, Table table, List<List<Line>> groups) {
        List<ShopOrder> told = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Wrong> errors = new ArrayList<>(upload.errors());
        int wrong = 0;
        for (List<Line> group : groups) {
            Optional<Wrong> mistake = switch (upload.stock()) {
                case ORDERS -> {
                    Read<ShopOrder> read =
                            Reading.order(group, upload.plan(), number -> known(into, number), clock.instant());
                    read.value().ifPresent(order -> told.add(keyed(order)));
                    yield read.wrong();
                }
                case ITEMS -> {
                    Read<Item> read = Reading.item(group, upload.plan(), into.id(), table);
                    read.value().ifPresent(items::add);
                    yield read.wrong();
                }
            };
            wrong += mistake.isPresent() ? 1 : 0;
            mistake.filter(it -> errors.size() < MOST_ERRORS).ifPresent(errors::add);
        }
        Upload after = upload.at(
                Upload.State.READING,
                upload.done() + groups.size(),
                upload.taken() + groups.size() - wrong,
                upload.wrong() + wrong,
                errors);
        Stock stock = upload.stock();
        transaction.executeWithoutResult(status -> {
            shelf.put(into, new Batch(told, items, List.of(), Optional.empty(), Optional.empty()), stock);
            store.change(into.workspace(), after);
        });
        return after;
    }

    private Optional<ShopOrder> known(Connection into, String number) {
        return orders.external(into.workspace(), into.id(), Numbers.key(number))
                .map(stored -> ShopOrder.of(seal.open(into.workspace(), stored)));
    }

    /** However it is written in the next file, it is the same order. */
    private static ShopOrder keyed(ShopOrder order) {
        return new ShopOrder(
                Numbers.key(order.number()),
                order.number(),
                order.buyer(),
                order.state(),
                order.payment(),
                order.total(),
                order.refunded(),
                order.lines(),
                order.shipTo(),
                order.parcels(),
                order.history(),
                order.link(),
                order.placedAt(),
                order.deliveredAt(),
                order.updatedAt());
    }

    @Override
    public void gaveUp(WorkspaceId workspace, ReadUpload job) {
        store.find(workspace, job.upload())
                .ifPresent(upload -> store.change(
                        workspace,
                        upload.at(
                                Upload.State.FAILED, upload.done(), upload.taken(), upload.wrong(), upload.errors())));
    }
}
