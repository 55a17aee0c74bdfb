package io.serai.tools;

import io.serai.orders.Items;
import io.serai.orders.Orders;
import io.serai.orders.Parcels;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The tools as they are, on a shop that somebody brings, without a database. */
public interface ToolsRehearsal {
    Tools in(Shop shop);

    /** @param codes gets the mailbox and the code; absent: the shop sends no mail */
    record Shop(
            WorkspaceId workspace,
            Orders orders,
            Parcels parcels,
            Items items,
            ToolSettings settings,
            Optional<BiConsumer<String, String>> codes,
            Clock clock) {}
}
