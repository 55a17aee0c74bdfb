package io.serai.brain.internal.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Persona;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface PersonaStoreContract {
    Persona ADA = new Persona(
            false,
            "Ada",
            Persona.Tone.PREMIUM,
            Map.of(Language.ENGLISH, "Good day", Language.CHINESE, "您好"),
            Map.of(Language.ENGLISH, "My apologies."),
            Map.of(),
            List.of("wholesale", "经销"));

    PersonaStore store();

    @Test
    default void whatIsSavedIsFoundAgain() {
        var workspace = WorkspaceId.next();
        store().save(workspace, ADA, Instant.EPOCH);
        assertThat(store().find(workspace)).contains(ADA);
    }

    @Test
    default void savingAgainReplacesIt() {
        var workspace = WorkspaceId.next();
        store().save(workspace, ADA, Instant.EPOCH);
        store().save(workspace, Persona.DEFAULT, Instant.EPOCH);
        assertThat(store().find(workspace)).contains(Persona.DEFAULT);
    }

    @Test
    default void aWorkspaceSeesOnlyItsOwn() {
        store().save(WorkspaceId.next(), ADA, Instant.EPOCH);
        assertThat(store().find(WorkspaceId.next())).isEmpty();
    }
}
