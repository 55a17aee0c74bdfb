package io.serai.channels.whatsapp.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface TemplateStoreContract {
    TemplateStore store();

    static MessageTemplate template(String name, String language, String status) {
        return new MessageTemplate(
                name,
                language,
                "77",
                status,
                "UTILITY",
                Optional.empty(),
                Optional.empty(),
                new MessageTemplate.Form(
                        Optional.of(new MessageTemplate.Header("TEXT", "Hi {{1}}")),
                        "Order {{1}} of {{2}}",
                        Optional.of("bye"),
                        List.of(new MessageTemplate.Button("URL", "See", Optional.of("https://x.example/{{1}}")))));
    }

    @Test
    default void approvedOnesComeFirstAndWhatIsGoneIsForgotten() {
        WorkspaceId workspace = WorkspaceId.next();

        store().replace(workspace, "w", List.of(template("old", "en", "APPROVED")));
        store().replace(
                        workspace,
                        "w",
                        List.of(
                                template("a", "en", "PENDING"),
                                template("b", "fr", "APPROVED"),
                                template("b", "en", "APPROVED")));

        assertThat(store().all(workspace, "w"))
                .containsExactly(
                        template("b", "en", "APPROVED"),
                        template("b", "fr", "APPROVED"),
                        template("a", "en", "PENDING"));
        assertThat(store().find(workspace, "w", "old", "en")).isEmpty();
        assertThat(store().all(workspace, "other")).isEmpty();
        assertThat(store().all(WorkspaceId.next(), "w")).isEmpty();
    }

    @Test
    default void statusQualityAndCategoryAreKept() {
        WorkspaceId workspace = WorkspaceId.next();
        store().replace(workspace, "w", List.of(template("a", "en", "APPROVED")));

        assertThat(store().statusChanged(workspace, "w", "a", "en", "PAUSED", Optional.of("low quality")))
                .isTrue();
        assertThat(store().qualityChanged(workspace, "w", "a", "en", "RED")).isTrue();
        assertThat(store().categoryChanged(workspace, "w", "a", "en", "MARKETING"))
                .isTrue();
        assertThat(store().statusChanged(workspace, "w", "a", "de", "PAUSED", Optional.empty()))
                .isFalse();

        assertThat(store().find(workspace, "w", "a", "en")).hasValueSatisfying(template -> {
            assertThat(template.status()).isEqualTo("PAUSED");
            assertThat(template.reason()).contains("low quality");
            assertThat(template.quality()).contains("RED");
            assertThat(template.category()).isEqualTo("MARKETING");
        });
    }
}
