package io.serai.knowledge.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.Embedder.Space;
import io.serai.shared.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingsTest {
    private static final Space SPACE = new Space("test", 1);
    private static final Language ENGLISH = Language.ENGLISH;

    private final Wordings wordings = new Wordings();

    @Test
    void aQuestionInTheShopsOwnWordsHasTheirVectorHoweverItIsWritten() {
        put(1, Entry.Role.QUESTION, "Where is my order?", 0.5f);
        assertThat(known("where is my ORDER #SK-102345??")).contains(0.5f);
        assertThat(known("Where  is my order")).contains(0.5f);
    }

    @Test
    void otherWordsAndAnotherOrderOfWordsAreNotKnown() {
        put(1, Entry.Role.QUESTION, "Where is my order?", 0.5f);
        assertThat(known("Where is my new order?")).isEmpty();
        assertThat(known("My order is where?")).isEmpty();
        assertThat(wordings.vector(new Space("other", 1), "Where is my order?")).isEmpty();
    }

    @Test
    void sizesModelsAndYearsArePartOfTheQuestion() {
        put(1, Entry.Role.QUESTION, "Is there a case for the X12?", 0.5f);
        assertThat(known("Is there a case for the X13?")).isEmpty();
        put(2, Entry.Role.QUESTION, "When does the 2025 collection come?", 0.7f);
        assertThat(known("When does the 2026 collection come?")).isEmpty();
    }

    @Test
    void aNumberOfWhichTheShopSpeaksIsNoMereNumber() {
        put(1, Entry.Role.QUESTION, "What does error mean?", 0.5f);
        put(2, Entry.Role.BODY, "Error 10054 means that the line was cut.", 0.6f);
        assertThat(known("What does error 10054 mean?")).isEmpty();
        assertThat(known("What does error 99999 mean?")).contains(0.5f);
        wordings.remove(2);
        assertThat(known("What does error 10054 mean?")).contains(0.5f);
    }

    @Test
    void whatIsSaidIsNotAsked() {
        put(1, Entry.Role.BODY, "We ship to Canada", 0.5f);
        assertThat(known("We ship to Canada")).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotKnown() {
        put(1, Entry.Role.QUESTION, "Where is my order?", 0.5f);
        put(2, Entry.Role.QUESTION, "Where is my order", 0.5f);
        wordings.remove(2);
        assertThat(known("Where is my order?")).contains(0.5f);
        wordings.remove(1);
        assertThat(known("Where is my order?")).isEmpty();
    }

    private void put(int number, Entry.Role role, String text, float vector) {
        wordings.put(number, new Entry(role, ENGLISH, text, Optional.of(new float[] {vector})), SPACE);
    }

    private Optional<Float> known(String question) {
        return wordings.vector(SPACE, question).map(vector -> vector[0]);
    }
}
