package io.serai.knowledge.internal;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Passage;
import io.serai.models.Tool;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets whoever words an answer look further into what the shop knows. */
@Component
class KnowledgeTools implements Tool.Source {
    private static final int MOST = 4;
    private static final int LONGEST_QUERY = 400;

    private final KnowledgeBase knowledge;

    KnowledgeTools(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public List<Tool> tools(WorkspaceId workspace, Language language) {
        return List.of(new Search(knowledge, workspace, language));
    }

    record Search(KnowledgeBase knowledge, WorkspaceId workspace, Language language) implements Tool {
        @Override
        public String name() {
            return "search_knowledge";
        }

        @Override
        public String description() {
            return "Searches what the shop knows: questions and answers, policies, documents. Use it when the evidence does not answer the question.";
        }

        @Override
        public String parameters() {
            return """
                    {"type":"object","properties":{"query":{"type":"string","description":"What to look for, in the customer's language"}},"required":["query"]}""";
        }

        @Override
        public String use(JsonNode arguments) {
            String query = arguments.path("query").asString("").strip();
            if (query.isEmpty()) {
                return "Say what to look for in \"query\".";
            }
            var question =
                    new Question(workspace, query.substring(0, Math.min(query.length(), LONGEST_QUERY)), language);
            String found = knowledge.search(question, MOST).stream()
                    .map(Found::passage)
                    .map(this::told)
                    .collect(Collectors.joining("\n---\n"));
            return found.isEmpty() ? "Nothing was found." : found;
        }

        private String told(Passage passage) {
            return passage.title() + "\n" + passage.answerIn(language).orElse(passage.text());
        }
    }
}
