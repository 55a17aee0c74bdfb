package io.serai.brain.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.brain.internal.ScriptedChatModel;
import io.serai.content.Content;
import io.serai.conversations.Trace;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsmithTest {
    private static final String PASSAGE = "Unused goods can be returned within 30 days.";

    private final ScriptedChatModel model = new ScriptedChatModel();
    private final Wordsmith wordsmith = new Wordsmith(model, () -> 0);
    private final List<String> drafts = new ArrayList<>();

    @Test
    void withoutAModelTheAnswerStaysAsItWas() {
        var answer = answer();
        assertThat(word(answer)).isSameAs(answer);
    }

    @Test
    void theModelsWordsAreStreamedAndKept() {
        model.says("You can send", " unused goods", " back within 3", "0 days.");
        var worded = word(answer());
        assertThat(text(worded)).isEqualTo("Hi!\n\nYou can send unused goods back within 30 days.");
        assertThat(worded.trace().model()).contains("scripted-1");
        assertThat(drafts).isNotEmpty().allMatch(draft -> draft.startsWith("Hi!\n\nYou can"));
        assertThat(drafts).noneMatch(draft -> draft.endsWith("3"));
    }

    @Test
    void theModelSeesTheEvidenceAndNothingElse() {
        model.says("Within 30 days.");
        word(answer());
        var prompt = model.asked().getFirst();
        assertThat(prompt.system()).isEqualTo("system words");
        assertThat(prompt.lines()).hasSize(1);
        assertThat(prompt.lines().getFirst().text()).contains(PASSAGE).contains("can I return it");
    }

    @Test
    void aFailingModelCostsNothing() {
        model.fails("timeout");
        var kept = word(answer());
        assertThat(text(kept)).isEqualTo(PASSAGE);
        assertThat(kept.trace().notes()).containsEntry("model_failed", "timeout");
    }

    @Test
    void anInventedFigureIsNeverSeenNotEvenInTheDraft() {
        model.says("You have ", "60 days", " to return it, ", "really.");
        var kept = word(answer());
        assertThat(text(kept)).isEqualTo(PASSAGE);
        assertThat(kept.trace().notes()).containsEntry("model_rejected", "number");
        assertThat(kept.trace().model()).isEmpty();
        assertThat(drafts).noneMatch(draft -> draft.contains("60"));
        assertThat(drafts.getLast()).isEmpty();
    }

    @Test
    void aModelThatFindsNoAnswerInTheEvidenceIsNotShown() {
        model.says("NO_", "ANSWER");
        assertThat(text(word(answer()))).isEqualTo(PASSAGE);
        assertThat(drafts).noneMatch(draft -> draft.contains("NO_"));
    }

    private Decision.Answer word(Decision.Answer answer) {
        return wordsmith.word(WorkspaceId.next(), answer, "Hi!\n\n", drafts::add);
    }

    private static String text(Decision.Answer answer) {
        return ((Content.Text) answer.content()).body();
    }

    private static Decision.Answer answer() {
        var trace = new Trace(
                "answer", "confident", 0.9, Language.ENGLISH, List.of(), Optional.empty(), Map.of(), Map.of());
        var wording = new Decision.Wording("system words", "can I return it", List.of(PASSAGE));
        return new Decision.Answer(new Content.Text(PASSAGE), Optional.of(wording), trace);
    }
}
