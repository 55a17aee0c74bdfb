package io.serai.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.json.Json;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.models.Tool;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnowledgeToolsTest {
    private final WorkspaceId shop = WorkspaceId.next();
    private final List<KnowledgeBase.Question> asked = new ArrayList<>();
    private final Tool search =
            new KnowledgeTools(new Shelf()).tools(shop, Language.ENGLISH).getFirst();

    private final class Shelf implements KnowledgeBase {
        @Override
        public List<Found> search(Question question, int limit) {
            asked.add(question);
            return question.text().equals("submarines") ? List.of() : List.of(new Found(returns(), 0.9, 0.9, 0.9));
        }

        @Override
        public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
            return Optional.empty();
        }
    }

    private static Passage returns() {
        return new Passage(
                Ids.next(),
                Ids.next(),
                Passage.Kind.FAQ,
                "Returns",
                "30 Tage",
                new Language("de"),
                Map.of(Language.ENGLISH, "Within 30 days."),
                Map.of(),
                List.of());
    }

    private String use(String arguments) {
        return search.use(Json.mapper().readTree(arguments));
    }

    @Test
    void itSearchesThisShopOnlyWhateverTheModelWrites() {
        assertThat(use("{\"query\":\"returns\",\"workspace\":\"another\"}")).contains("Returns", "Within 30 days.");
        assertThat(asked).containsExactly(new KnowledgeBase.Question(shop, "returns", Language.ENGLISH));
    }

    @Test
    void nothingFoundAndNothingAskedAreSaid() {
        assertThat(use("{\"query\":\"submarines\"}")).isEqualTo("Nothing was found.");
        assertThat(use("{}")).contains("query");
    }

    @Test
    void itsParametersAreASchema() {
        assertThat(Json.mapper().readTree(search.parameters()).path("type").asString())
                .isEqualTo("object");
    }
}
