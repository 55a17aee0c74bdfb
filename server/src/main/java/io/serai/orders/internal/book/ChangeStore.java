package io.serai.orders.internal.book;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** What was wished of orders and what became of it: the reason why nothing is done twice. */
public interface ChangeStore {
    /** @return false when a wish of this key is known already; then nothing is stored */
    boolean begin(WorkspaceId workspace, String key, OrderId order, OrderChange.Kind kind, Instant at);

    void ended(WorkspaceId workspace, String key, Ended how);

    /** Nothing has happened: the same wish may begin again. */
    void forget(WorkspaceId workspace, String key);

    Optional<Wish> wish(WorkspaceId workspace, String key);

    /** @param how empty while it is going on, or where we fell in between */
    record Wish(OrderId order, OrderChange.Kind kind, Optional<Ended> how) {}

    /** @param detail the reference of what was done; why it was refused */
    record Ended(How how, Optional<String> detail) {
        public enum How {
            DONE,
            REFUSED,
            NOT_POSSIBLE,
            UNCERTAIN
        }
    }
}
