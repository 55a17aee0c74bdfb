package io.serai.orders.internal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.contacts.ContactId;
import io.serai.json.Json;
import io.serai.orders.internal.book.InMemoryOrderStore;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.sources.TestSources;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Whoever asked their shop what is known of them gets it from its owner. */
class DataRequestsTest {
    private final WorkspaceId workspace = WorkspaceId.next();
    private final Vault vault = TestVault.fresh();
    private final TestSources.One shop = TestSources.one(workspace);
    private final ContactId ann = new ContactId(Ids.next());
    private final InMemoryDataRequestStore store = new InMemoryDataRequestStore();
    private final DataRequests requests = TestRequests.of(
            store,
            new InMemoryOrderStore(),
            new OrderSeal(vault, Json.mapper()),
            vault,
            (of, whom) -> whom.email().equals(Optional.of("ann@example.com")) ? List.of(ann) : List.of());
    private final Agent owner = TestRequests.owner(workspace);

    private UUID asked(String email) {
        requests.ask(shop.connection(), new Buyers(Optional.of(email), Optional.empty(), List.of("7")));
        return requests.all(workspace).getLast().request().id();
    }

    private Map<String, String> copied(UUID request) throws IOException {
        var out = new ByteArrayOutputStream();
        requests.copy(owner, request).writeTo(out);
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void theFileHoldsTheirOrdersAndACopyOfEachContactThatSurelyIsThem() throws IOException {
        assertThat(copied(asked("ann@example.com")))
                .containsOnlyKeys("orders.json", "contact-" + ann.value() + ".zip")
                .containsEntry("contact-" + ann.value() + ".zip", "a copy");
        assertThat(copied(asked("somebody@example.com"))).containsOnlyKeys("orders.json");
    }

    @Test
    void whoAskedIsKeptSealed() {
        asked("ann@example.com");
        byte[] sealed = store.all(workspace, 1).getFirst().sealed();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("ann@");
    }

    @Test
    void itIsHandedOverOnceAndByItsOwnShop() {
        UUID request = asked("ann@example.com");
        Agent stranger = TestRequests.owner(WorkspaceId.next());

        assertThatThrownBy(() -> requests.copy(stranger, request)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> requests.answered(stranger, request)).isInstanceOf(Problem.class);
        requests.answered(owner, request);
        assertThatThrownBy(() -> requests.answered(owner, request)).isInstanceOf(Problem.class);
        assertThat(requests.all(workspace).getFirst().request().answered()).isPresent();
    }
}
