package io.serai.models.internal.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.Dialect;
import io.serai.models.internal.endpoints.EndpointStore.Stored;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface EndpointStoreContract {
    EndpointStore store();

    static Stored named(String model) {
        return new Stored(
                Ids.next(),
                new Terms(
                        new Endpoint(URI.create("https://api.example.com/v1"), model),
                        Dialect.VLLM,
                        new Price(new BigDecimal("0.27"), new BigDecimal("1.10")),
                        true),
                Optional.of(new byte[] {1, 2, 3}));
    }

    private UUID saved(WorkspaceId workspace, String model) {
        Stored stored = named(model);
        store().save(workspace, stored, Instant.EPOCH);
        return stored.id();
    }

    private List<String> models(WorkspaceId workspace) {
        return store().all(workspace).stream()
                .map(stored -> stored.terms().endpoint().model())
                .toList();
    }

    @Test
    default void whatIsSavedIsFoundAgain() {
        var workspace = WorkspaceId.next();
        Stored stored = named("small");
        store().save(workspace, stored, Instant.EPOCH);
        Stored found = store().all(workspace).getFirst();
        assertThat(found.id()).isEqualTo(stored.id());
        assertThat(found.terms()).isEqualTo(stored.terms());
        assertThat(found.sealedKey().orElseThrow()).containsExactly(1, 2, 3);
    }

    @Test
    default void aNewOneComesLastAndAChangedOneKeepsItsPlace() {
        var workspace = WorkspaceId.next();
        UUID first = saved(workspace, "first");
        saved(workspace, "second");
        store().save(workspace, new Stored(first, named("first, changed").terms(), Optional.empty()), Instant.EPOCH);
        assertThat(models(workspace)).containsExactly("first, changed", "second");
        assertThat(store().all(workspace).getFirst().sealedKey()).isEmpty();
    }

    @Test
    default void theyAreAskedInTheOrderThatSomebodyGave() {
        var workspace = WorkspaceId.next();
        UUID a = saved(workspace, "a");
        UUID b = saved(workspace, "b");
        saved(workspace, "c");
        store().order(workspace, List.of(b, a, UUID.randomUUID()));
        assertThat(models(workspace)).containsExactly("b", "a", "c");
        saved(workspace, "d");
        assertThat(models(workspace)).containsExactly("b", "a", "c", "d");
    }

    @Test
    default void aWorkspaceSeesAndRemovesOnlyItsOwn() {
        var workspace = WorkspaceId.next();
        UUID mine = saved(workspace, "mine");
        assertThat(store().all(WorkspaceId.next())).isEmpty();
        assertThat(store().remove(WorkspaceId.next(), mine)).isFalse();
        assertThat(models(workspace)).containsExactly("mine");
        assertThat(store().remove(workspace, mine)).isTrue();
        assertThat(models(workspace)).isEmpty();
    }
}
