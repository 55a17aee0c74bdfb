package io.serai.orders.internal.book;

import io.serai.orders.ChangeOutcome;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.book.ChangeStore.Ended;
import io.serai.orders.internal.book.ChangeStore.Ended.How;
import io.serai.orders.internal.book.ChangeStore.Wish;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes orders in their source, each wish once. It is written down that a change begins before the shop hears of it. */
@Component
class Changing {
    private static final Logger LOG = LoggerFactory.getLogger(Changing.class);

    private final ChangeStore wishes;
    private final OrderStore orders;
    private final OrderSeal seal;
    private final Sources sources;
    private final Shelf shelf;
    private final TransactionOperations transaction;
    private final Clock clock;

    Changing(
            ChangeStore wishes,
            OrderStore orders,
            OrderSeal seal,
            Sources sources,
            Shelf shelf,
            TransactionOperations transaction,
            Clock clock) {
        this.wishes = wishes;
        this.orders = orders;
        this.seal = seal;
        this.sources = sources;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = clock;
    }

    ChangeOutcome change(WorkspaceId workspace, Order order, OrderChange change, String key) {
        Optional<Connection> connection = sources.connection(workspace, order.source());
        if (connection.isEmpty()) {
            return new ChangeOutcome.NotPossible();
        }
        if (!wishes.begin(workspace, key, order.id(), change.kind(), clock.instant())) {
            return before(workspace, order, change, key);
        }
        return ended(connection.get(), order, key, done(connection.get(), order, change, key));
    }

    /** The same wish again. */
    private ChangeOutcome before(WorkspaceId workspace, Order order, OrderChange change, String key) {
        Wish wish = wishes.wish(workspace, key).orElseThrow();
        if (!wish.order().equals(order.id()) || wish.kind() != change.kind()) {
            throw Problem.conflict("Another change was wished under this key.");
        }
        return wish.how()
                .map(how -> outcome(workspace, order, how))
                .orElseGet(() -> new ChangeOutcome.Uncertain("It was begun before, and nobody noted how it ended."));
    }

    private ChangeOutcome outcome(WorkspaceId workspace, Order order, Ended how) {
        return switch (how.how()) {
            case DONE -> new ChangeOutcome.Done(now(workspace, order), how.detail());
            case REFUSED -> new ChangeOutcome.Refused(how.detail().orElse(""));
            case NOT_POSSIBLE -> new ChangeOutcome.NotPossible();
            case UNCERTAIN -> new ChangeOutcome.Uncertain(how.detail().orElse(""));
        };
    }

    private ShopChange done(Connection connection, Order order, OrderChange change, String key) {
        try {
            return sources.kind(connection).change(connection, order, change, key);
        } catch (ShopTrouble trouble) {
            return switch (trouble.kind()) {
                case REFUSED, THROTTLED, UNREACHABLE -> new ShopChange.TryLater(trouble.text());
                case LOST, ODD -> new ShopChange.Uncertain(trouble.text());
            };
        } catch (RuntimeException ourOwn) {
            LOG.warn("changing order {} failed", order.id().value(), ourOwn);
            return new ShopChange.Uncertain("Something failed while it was being done.");
        }
    }

    private ChangeOutcome ended(Connection connection, Order order, String key, ShopChange what) {
        WorkspaceId workspace = connection.workspace();
        return switch (what) {
            case ShopChange.Done done -> {
                wishes.ended(workspace, key, new Ended(How.DONE, done.reference()));
                yield new ChangeOutcome.Done(after(connection, order, done), done.reference());
            }
            case ShopChange.Refused refused -> {
                wishes.ended(workspace, key, new Ended(How.REFUSED, Optional.of(refused.why())));
                yield new ChangeOutcome.Refused(refused.why());
            }
            case ShopChange.NotPossible notPossible -> {
                wishes.ended(workspace, key, new Ended(How.NOT_POSSIBLE, Optional.empty()));
                yield new ChangeOutcome.NotPossible();
            }
            case ShopChange.TryLater later -> {
                wishes.forget(workspace, key);
                yield new ChangeOutcome.TryLater(later.why());
            }
            case ShopChange.Uncertain uncertain -> {
                wishes.ended(workspace, key, new Ended(How.UNCERTAIN, Optional.of(uncertain.why())));
                yield new ChangeOutcome.Uncertain(uncertain.why());
            }
        };
    }

    private Order after(Connection connection, Order before, ShopChange.Done done) {
        Optional<ShopOrder> told = done.after().or(() -> fetched(connection, before));
        told.ifPresent(order -> transaction.executeWithoutResult(status -> shelf.put(connection, order)));
        return now(connection.workspace(), before);
    }

    /** It was done, whatever happens now. */
    private Optional<ShopOrder> fetched(Connection connection, Order before) {
        try {
            return sources.kind(connection).again(connection, before.externalId());
        } catch (ShopTrouble | UnsupportedOperationException notNow) {
            return Optional.empty();
        }
    }

    private Order now(WorkspaceId workspace, Order before) {
        return orders.find(workspace, before.id())
                .map(stored -> seal.open(workspace, stored))
                .orElse(before);
    }
}
