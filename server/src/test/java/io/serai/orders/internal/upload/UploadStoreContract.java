package io.serai.orders.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface UploadStoreContract {
    UploadStore store();

    WorkspaceId workspace();

    SourceId source();

    private Upload added(String name, Instant at) {
        Plan plan = new Plan(Map.of("number", 0), Optional.of("EUR"), true, ZoneId.of("Europe/Berlin"), Map.of());
        Upload upload = new Upload(
                Ids.next(),
                Optional.empty(),
                Stock.ORDERS,
                name,
                plan,
                Upload.State.WAITING,
                0,
                0,
                0,
                0,
                List.of(),
                at);
        store().add(workspace(), upload, new byte[] {1, 2});
        return upload;
    }

    @Test
    default void howFarAFileHasBeenReadIsRemembered() {
        Upload upload = added("a.csv", Instant.parse("2026-11-23T12:00:00Z"));
        Wrong wrong = new Wrong(3, Wrong.Code.BAD_DATE, Optional.of("placed"), Optional.of("31/02"));
        Upload reading = upload.started(source(), upload.plan(), 10).at(Upload.State.READING, 5, 4, 1, List.of(wrong));
        store().change(workspace(), reading);

        assertThat(store().find(workspace(), upload.id())).hasValue(reading);
        assertThat(store().find(WorkspaceId.next(), upload.id())).isEmpty();
    }

    @Test
    default void theFileIsKeptUntilItIsDropped() {
        Upload upload = added("b.csv", Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(store().file(workspace(), upload.id())).hasValue(new byte[] {1, 2});
        assertThat(store().file(WorkspaceId.next(), upload.id())).isEmpty();
        store().dropFile(workspace(), upload.id());
        assertThat(store().file(workspace(), upload.id())).isEmpty();
        assertThat(store().find(workspace(), upload.id())).isPresent();
    }

    @Test
    default void theNewestIsFirst() {
        added("old.csv", Instant.parse("2026-11-22T12:00:00Z"));
        added("new.csv", Instant.parse("2026-11-24T12:00:00Z"));

        assertThat(store().latest(workspace())).extracting(Upload::name).containsSubsequence("new.csv", "old.csv");
    }
}
