package io.serai.knowledge.internal.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.internal.crossing.OtherLanguages.Near;
import io.serai.knowledge.internal.crossing.OtherLanguages.Text;
import io.serai.models.Embedder;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherLanguagesTest {
    private static final Embedder EMBEDDER = RealEmbedder.shared();
    private static final Language GERMAN = new Language("de");
    private final OtherLanguages others = new OtherLanguages(EMBEDDER);
    private final UUID delivery = UUID.randomUUID();
    private final UUID paying = UUID.randomUUID();
    private final UUID german = UUID.randomUUID();

    @BeforeEach
    void shop() {
        others.put(delivery, List.of(asks("How long does delivery take?"), says("It takes 3 to 5 working days.")));
        others.put(paying, List.of(asks("Which payment methods do you accept?"), says("Cards and PayPal.")));
        others.put(german, List.of(asks("Can I pick it up?"), german("Kann ich es abholen?")));
    }

    private static Text asks(String text) {
        return new Text(Language.ENGLISH, true, List.of(text), Optional.of(own(text)));
    }

    private static float[] own(String text) {
        return EMBEDDER.embed(EMBEDDER.spaceFor(Language.ENGLISH), text);
    }

    private static Text german(String text) {
        return new Text(GERMAN, true, List.of(text), Optional.of(own(text)));
    }

    private static Text says(String... sentences) {
        return new Text(Language.ENGLISH, false, List.of(sentences), Optional.empty());
    }

    @Test
    void theSameQuestionInAnotherLanguageIsNearest() {
        assertThat(nearest("Wie lange dauert die Lieferung?", "de")).first().isEqualTo(delivery);
        assertThat(nearest("支持哪些支付方式？", "zh")).first().isEqualTo(paying);
        assertThat(nearest("¿Qué métodos de pago aceptan?", "es")).first().isEqualTo(paying);
    }

    @Test
    void anEnglishQuestionHasTwoWitnessesAndAnyOtherOne() {
        var both = new OtherLanguages(EMBEDDER);
        both.put(delivery, List.of(asks("How long does delivery take?")));
        var single = new OtherLanguages(EMBEDDER);
        single.put(
                delivery,
                List.of(new Text(Language.ENGLISH, true, List.of("How long does delivery take?"), Optional.empty())));
        String question = "Wie lange dauert die Lieferung?";
        assertThat(both.nearest(question, GERMAN).getFirst().asked())
                .isNotEqualTo(single.nearest(question, GERMAN).getFirst().asked());
        assertThat(EMBEDDER.carriedAcross(GERMAN, own(question))).isEmpty();
        assertThat(EMBEDDER.carriedAcross(Language.ENGLISH, new float[3])).isEmpty();
    }

    @Test
    void whatIsThereInTheQuestionsLanguageIsNotLookedForHere() {
        assertThat(nearest("Kann ich es abholen?", "de")).containsExactlyInAnyOrder(delivery, paying);
        assertThat(nearest("Kann ich es abholen?", "de-at")).doesNotContain(german);
        assertThat(nearest("How long does delivery take?", "en")).isEmpty();
    }

    @Test
    void whatIsTakenOutIsNotFound() {
        others.remove(delivery);
        assertThat(nearest("Wie lange dauert die Lieferung?", "de")).containsExactly(paying);
    }

    @Test
    void nearAndFarAheadOfTheNextIsLikelyAndFarIsNot() {
        var near = List.of(new Near(delivery, 0.85, Double.NaN), new Near(paying, 0.2, Double.NaN));
        var far = List.of(new Near(delivery, 0.25, Double.NaN), new Near(paying, 0.24, Double.NaN));
        double[] none = {0, 0};
        assertThat(Likelihood.of(near, none, GERMAN)[0]).isGreaterThan(0.8);
        assertThat(Likelihood.of(near, none, GERMAN)[1]).isLessThan(0.15);
        assertThat(Likelihood.of(far, none, GERMAN)[0]).isLessThan(0.3);
        assertThat(Likelihood.of(List.of(), new double[0], GERMAN)).isEmpty();
    }

    @Test
    void sharedNamesAndNumbersSpeakForAPassage() {
        var near = List.of(new Near(delivery, 0.4, Double.NaN), new Near(paying, 0.4, Double.NaN));
        double[] chances = Likelihood.of(near, new double[] {0.5, 0}, GERMAN);
        assertThat(chances[0]).isGreaterThan(chances[1] + 0.1);
    }

    private List<UUID> nearest(String question, String language) {
        return others.nearest(question, new Language(language)).stream()
                .map(Near::passage)
                .toList();
    }
}
