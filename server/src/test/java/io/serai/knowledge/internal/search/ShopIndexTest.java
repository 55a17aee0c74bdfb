package io.serai.knowledge.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import io.serai.models.Embedder;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopIndexTest {
    private static final Embedder EMBEDDER = RealEmbedder.shared();
    private static final Language SPANISH = new Language("es");

    private final ShopIndex shop = new ShopIndex(EMBEDDER);
    private final UUID returns = Ids.next();
    private final UUID payment = Ids.next();
    private final UUID washing = Ids.next();

    @BeforeEach
    void fill() {
        shop.put(List.of(
                faq(
                        returns,
                        Map.of(Language.ENGLISH, "How do I return an item?", Language.CHINESE, "怎么退货？"),
                        Map.of(
                                Language.ENGLISH,
                                "Send it back within 30 days of delivery.",
                                Language.CHINESE,
                                "签收后30天内可以退货。",
                                SPANISH,
                                "Devuélvelo en un plazo de 30 días.")),
                faq(
                        payment,
                        Map.of(Language.ENGLISH, "Which payment methods do you accept?", Language.CHINESE, "支持哪些支付方式？"),
                        Map.of(Language.ENGLISH, "Visa, Mastercard, PayPal and Apple Pay.")),
                piece(washing, "Care › Wool", "Wash wool by hand in cold water and dry it flat, away from the sun.")));
    }

    @Test
    void findsByMeaningWithoutACommonWord() {
        assertThat(best("I want to send my jacket back", Language.ENGLISH)
                        .passage()
                        .id())
                .isEqualTo(returns);
    }

    @Test
    void findsTheAnswersWordsToo() {
        assertThat(best("can I use paypal", Language.ENGLISH).passage().id()).isEqualTo(payment);
    }

    @Test
    void findsPiecesOfDocuments() {
        Found found = best("How should I wash a wool sweater?", Language.ENGLISH);
        assertThat(found.passage().id()).isEqualTo(washing);
        assertThat(found.passage().kind()).isEqualTo(Passage.Kind.DOCUMENT);
    }

    @Test
    void answersInTheLanguageOfTheQuestionWhereThereIsAnAnswer() {
        assertThat(best("我想退货", Language.CHINESE).passage().text()).isEqualTo("签收后30天内可以退货。");
        assertThat(best("item return", SPANISH).passage().text()).isEqualTo("Devuélvelo en un plazo de 30 días.");
    }

    @Test
    void givesTheAnswersOwnLanguageWhereThereIsNone() {
        Found found = best("你们支持哪些支付方式", Language.CHINESE);
        assertThat(found.passage().id()).isEqualTo(payment);
        assertThat(found.passage().language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isSureOfWhatIsThereAndNotOfWhatIsNot() {
        assertThat(best("How can I return an item?", Language.ENGLISH).score()).isGreaterThan(Thresholds.ANSWER);
        assertThat(best("怎么退货", Language.CHINESE).score()).isGreaterThan(Thresholds.ANSWER);
        assertThat(best("Do you sell gift cards for restaurants?", Language.ENGLISH)
                        .score())
                .isLessThan(Thresholds.ANSWER);
        assertThat(best("今天天气怎么样", Language.CHINESE).score()).isLessThan(Thresholds.ASK);
    }

    @Test
    void forgetsWhatIsRemovedAndSeesWhatIsChangedAtOnce() {
        shop.remove(List.of(returns));
        assertThat(shop.search("How do I return an item?", Language.ENGLISH, 5))
                .noneMatch(found -> found.passage().id().equals(returns));
        assertThat(shop.passage(returns)).isEmpty();
        shop.put(List.of(
                faq(payment, Map.of(Language.ENGLISH, "Do you repair watches?"), Map.of(Language.ENGLISH, "Yes."))));
        assertThat(best("watch repair", Language.ENGLISH).passage().text()).isEqualTo("Yes.");
        assertThat(shop.search("which payment methods", Language.ENGLISH, 5)).allMatch(found -> found.words() < 0.5);
    }

    @Test
    void findsByWordsWhatHasNoVectorYet() {
        UUID id = Ids.next();
        shop.put(List.of(new Indexed(
                passage(id, "", "Our warehouse stands in Rotterdam."),
                List.of(new Entry(
                        Entry.Role.BODY, Language.ENGLISH, "Our warehouse stands in Rotterdam.", Optional.empty())))));
        assertThat(shop.search("Where is your warehouse?", Language.ENGLISH, 5))
                .anyMatch(found -> found.passage().id().equals(id) && found.words() > 0.3);
    }

    @Test
    void languagesWithoutAnAnalyserOfTheirOwnAreFoundByWholeWords() {
        UUID id = Ids.next();
        var polish = new Language("pl");
        shop.put(List.of(new Indexed(
                passage(id, "", "Magazyn w Gdańsku"),
                List.of(new Entry(Entry.Role.BODY, polish, "Magazyn w Gdańsku", Optional.empty())))));
        assertThat(shop.search("gdzie jest magazyn", polish, 1))
                .first()
                .matches(found -> found.passage().id().equals(id));
    }

    @Test
    void hostileAndEmptyQuestionsFindNothingAndDoNoHarm() {
        for (String question :
                List.of("", "   ", "\"*:*\" AND (", "🙂", "\u0000", "x".repeat(100_000), "? ".repeat(5_000))) {
            assertThat(shop.search(question, Language.ENGLISH, 3)).allMatch(found -> found.score() < Thresholds.ANSWER);
        }
    }

    private Found best(String question, Language language) {
        return shop.search(question, language, 3).getFirst();
    }

    private static Indexed faq(UUID id, Map<Language, String> questions, Map<Language, String> answers) {
        var entries = new ArrayList<Entry>();
        questions.forEach((language, text) -> entries.add(entry(Entry.Role.QUESTION, language, text)));
        answers.forEach((language, text) -> entries.add(entry(Entry.Role.BODY, language, text)));
        Language first = answers.containsKey(Language.ENGLISH)
                ? Language.ENGLISH
                : answers.keySet().iterator().next();
        return new Indexed(
                new Passage(id, id, Passage.Kind.FAQ, "", answers.get(first), first, answers, questions, List.of()),
                entries);
    }

    private static Indexed piece(UUID id, String title, String text) {
        return new Indexed(
                passage(id, title, text), List.of(entry(Entry.Role.BODY, Language.ENGLISH, title + "\n" + text)));
    }

    private static Passage passage(UUID id, String title, String text) {
        return new Passage(
                id,
                Ids.next(),
                Passage.Kind.DOCUMENT,
                title,
                text,
                Language.ENGLISH,
                Map.of(),
                Map.of(),
                List.of(text));
    }

    private static Entry entry(Entry.Role role, Language language, String text) {
        return new Entry(role, language, text, Optional.of(EMBEDDER.embed(EMBEDDER.spaceFor(language), text)));
    }
}
