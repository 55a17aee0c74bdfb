package io.serai.brain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff;
import io.serai.shared.Language;
import io.serai.understanding.Heard;
import io.serai.understanding.Intent.Action;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.Intents;
import io.serai.understanding.Mood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByIntentTest {
    private final Map<String, Action> actions = new HashMap<>();
    private final Intents intents = (workspace, intent) -> Optional.ofNullable(actions.get(intent));
    private final Shelf shelf = new Shelf();
    private final SeraiBrain brain = new SeraiBrain(shelf, new ScriptedChatModel(), intents, List.of(), () -> 0);

    @Test
    void theShopsOwnWordsAreSaidInTheCustomersLanguage() {
        actions.put(
                "gift_wrap", answer(Map.of("en", "We wrap gifts for free.", "de", "Wir packen Geschenke gratis ein.")));

        assertThat(said(hearing(0.8, "gift_wrap"), "de")).isEqualTo("Wir packen Geschenke gratis ein.");
        assertThat(said(hearing(0.8, "gift_wrap"), "de-at")).isEqualTo("Wir packen Geschenke gratis ein.");
        assertThat(said(hearing(0.8, "gift_wrap"), "fr")).isEqualTo("We wrap gifts for free.");
    }

    @Test
    void whereThereIsNoEnglishWhateverThereIsIsSaid() {
        actions.put("gift_wrap", answer(Map.of("de", "Wir packen Geschenke gratis ein.")));

        assertThat(said(hearing(0.8, "gift_wrap"), "fr")).isEqualTo("Wir packen Geschenke gratis ein.");
    }

    @Test
    void aHandOverGoesToTheTeamThatIsNamed() {
        actions.put("wholesale", new Action.HandOff(Optional.of("Sales"), true));

        var why = ((Decision.HandOffTo) decided(hearing(0.7, "wholesale"), "en")).why();

        assertThat(why.reason()).isEqualTo(HandOff.Reason.RULE);
        assertThat(why.brief().team()).contains("Sales");
        assertThat(why.brief().priority()).isEqualTo(HandOff.Priority.URGENT);
    }

    @Test
    void whatIsOnlyNoticedStandsInTheTraceAndTheKnowledgeAnswers() {
        actions.put("track_order", new Action.Notice());

        var decision = decided(hearing(0.9, "track_order"), "en");

        assertThat(decision.trace().notes()).containsEntry("intent", "track_order 90 %");
        assertThat(decision.trace().reason()).isNotEqualTo("intent");
    }

    @Test
    void theVeryQuestionInTheKnowledgeGoesBeforeAGuessedIntent() {
        actions.put("engraving", answer(Map.of("en", "We engrave.")));
        shelf.faq("Do you wrap in paper?", Map.of("en", "In brown paper."), Map.of("paper", 0.98));
        assertThat(said(hearing(0.9, "engraving"), "en")).contains("In brown paper.");
    }

    @Test
    void whatTheKnowledgeIsOnlySureOfGoesBehind() {
        actions.put("engraving", answer(Map.of("en", "We engrave.")));
        shelf.faq("Do you wrap in paper?", Map.of("en", "In brown paper."), Map.of("paper", 0.9));
        assertThat(said(hearing(0.9, "engraving"), "en")).isEqualTo("We engrave.");
    }

    @Test
    void whatIsHeardOnlyFaintlyIsNotActedUpon() {
        actions.put("wholesale", new Action.HandOff(Optional.empty(), false));

        assertThat(decided(hearing(0.4, "wholesale"), "en").trace().reason()).isNotEqualTo("intent");
    }

    @Test
    void anIntentThatIsGoneDoesNothing() {
        assertThat(decided(hearing(0.9, "gone"), "en").trace().reason()).isNotEqualTo("intent");
    }

    @Test
    void ofTwoWishesTheFirstThatHasAnAnswerIsAnswered() {
        actions.put("track_order", new Action.Notice());
        actions.put("gift_wrap", answer(Map.of("en", "We wrap gifts for free.")));
        var heard = new Heard(
                List.of(new IntentGuess("track_order", 0.9, ""), new IntentGuess("gift_wrap", 0.7, "")),
                List.of(),
                Mood.NEUTRAL);

        assertThat(said(heard, "en")).isEqualTo("We wrap gifts for free.");
    }

    private static Action answer(Map<String, String> texts) {
        var byLanguage = new HashMap<Language, String>();
        texts.forEach((tag, text) -> byLanguage.put(new Language(tag), text));
        return new Action.Answer(byLanguage);
    }

    private static Heard hearing(double probability, String intent) {
        return new Heard(List.of(new IntentGuess(intent, probability, "")), List.of(), Mood.NEUTRAL);
    }

    private Decision decided(Heard heard, String language) {
        return brain.decide(Turns.saying("zq wrapping zq paper zq")
                .in(language)
                .hearing(heard)
                .now());
    }

    private String said(Heard heard, String language) {
        return ((Content.Text) ((Decision.Answer) decided(heard, language)).content()).body();
    }
}
