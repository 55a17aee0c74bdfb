package io.serai.orders.internal.requests;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.json.Json;
import io.serai.orders.internal.book.Forgetting;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.book.OrderStore;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Requests without contacts, or with one contact. */
public final class TestRequests {
    private TestRequests() {}

    public static DataRequests of(DataRequestStore store, OrderStore orders, OrderSeal seal, Vault vault) {
        return of(store, orders, seal, vault, (workspace, whom) -> List.of());
    }

    static DataRequests of(
            DataRequestStore store, OrderStore orders, OrderSeal seal, Vault vault, SurelyThem contacts) {
        return new DataRequests(
                store,
                new Forgetting(orders, seal, TransactionOperations.withoutTransaction()),
                contacts,
                (by, contact) -> out -> out.write("a copy".getBytes(StandardCharsets.UTF_8)),
                vault,
                (workspace, who, action, details) -> {},
                Json.mapper(),
                Clock.systemUTC());
    }

    static Agent owner(WorkspaceId workspace) {
        return new Agent(
                workspace, new AgentId(Ids.next()), "Lin", "lin@example.com", Role.OWNER, Language.ENGLISH, 5, true);
    }
}
