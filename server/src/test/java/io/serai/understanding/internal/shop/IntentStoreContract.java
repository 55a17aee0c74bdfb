package io.serai.understanding.internal.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface IntentStoreContract {
    Intent ANSWERED = new Intent(
            "gift_wrap",
            "Gift wrap",
            true,
            List.of("can you wrap it?", "可以包装吗"),
            new Intent.Action.Answer(Map.of(Language.ENGLISH, "Yes, for free.")));
    Intent HANDED = new Intent(
            "repair", "", false, List.of("fix it"), new Intent.Action.HandOff(Optional.of("Workshop"), true));

    IntentStore store();

    @Test
    default void whatIsSavedIsFoundByKey() {
        var workspace = WorkspaceId.next();
        store().save(workspace, HANDED, Instant.EPOCH);
        store().save(workspace, ANSWERED, Instant.EPOCH);

        assertThat(store().all(workspace)).containsExactly(ANSWERED, HANDED);
        assertThat(store().all(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void savingAgainReplacesIt() {
        var workspace = WorkspaceId.next();
        store().save(workspace, ANSWERED, Instant.EPOCH);
        var changed = new Intent("gift_wrap", "", false, List.of(), new Intent.Action.Notice());
        store().save(workspace, changed, Instant.EPOCH);

        assertThat(store().all(workspace)).containsExactly(changed);
    }

    @Test
    default void whatIsRemovedIsGone() {
        var workspace = WorkspaceId.next();
        store().save(workspace, ANSWERED, Instant.EPOCH);

        assertThat(store().remove(workspace, "gift_wrap")).isTrue();
        assertThat(store().remove(workspace, "gift_wrap")).isFalse();
        assertThat(store().all(workspace)).isEmpty();
    }

    @Test
    default void orderPatternsAreKeptInTheirOrderAndReplacedAsAWhole() {
        var workspace = WorkspaceId.next();
        store().saveOrderPatterns(workspace, List.of("SK-#####", "A###", "B###"), Instant.EPOCH);
        store().saveOrderPatterns(workspace, List.of("B###", "SK-#####"), Instant.EPOCH);

        assertThat(store().orderPatterns(workspace)).containsExactly("B###", "SK-#####");
        assertThat(store().orderPatterns(WorkspaceId.next())).isEmpty();
    }
}
