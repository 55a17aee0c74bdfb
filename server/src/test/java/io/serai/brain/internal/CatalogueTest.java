package io.serai.brain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.knowledge.internal.reading.ReadFile;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.language.internal.RealLanguages;
import io.serai.models.Embedder;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import io.serai.understanding.Mood;
import io.serai.understanding.Utterance;
import io.serai.understanding.internal.entities.Entities;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the table of products to the answer. */
class CatalogueTest {
    private static final Embedder EMBEDDER = RealEmbedder.shared();
    private static final String TABLE = """
            sku,name_en,price,stock,Waterproof_en,Weight_en,Colours_en,Energy class_en,name_zh,防水_zh,重量_zh
            KX-200,Alpine Jacket,129.00 EUR,in stock,yes,450 g,"red; blue",,高山夹克,是,450克
            KX-300,Harbour Jacket,89.00 EUR,sold out,no,380 g,green,,港湾夹克,否,380克
            AC-9,Breeze Air Conditioner,499.00 EUR,in stock,,28 kg,white,A++,清风空调,,28公斤
            TT-2,Summit Tent,249.00 EUR,in stock,yes,2.4 kg,orange,,登顶帐篷,是,2.4公斤
            """;

    private final ShopIndex index = new ShopIndex(EMBEDDER);
    private final SeraiBrain brain = new SeraiBrain(knowledge(), new ScriptedChatModel(), System::nanoTime);

    CatalogueTest() {
        ReadFile read =
                new FileReader(RealLanguages.shared()).read("products.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        index.put(read.pieces().stream().map(CatalogueTest::indexed).toList());
    }

    private static Indexed indexed(ReadFile.Piece piece) {
        UUID id = Ids.next();
        String searched = piece.title() + "\n" + piece.text();
        var passage = new Passage(
                id,
                id,
                Passage.Kind.DOCUMENT,
                piece.title(),
                piece.text(),
                piece.language(),
                Map.of(),
                Map.of(),
                List.of(piece.text()));
        var vector = EMBEDDER.embed(EMBEDDER.spaceFor(piece.language()), searched);
        return new Indexed(
                passage, List.of(new Entry(Entry.Role.BODY, piece.language(), searched, Optional.of(vector))));
    }

    private KnowledgeBase knowledge() {
        return new KnowledgeBase() {
            @Override
            public List<Found> search(Question question, int limit) {
                return index.search(question.text(), question.language(), limit);
            }

            @Override
            public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
                return index.passage(id);
            }
        };
    }

    @Test
    void aRowIsAProductInEachLanguage() {
        assertThat(best("Alpine Jacket", Language.ENGLISH).title()).isEqualTo("Alpine Jacket");
        assertThat(best("高山夹克", Language.CHINESE).text())
                .contains("防水: 是")
                .contains("price: 129.00 EUR")
                .doesNotContain("Waterproof");
    }

    private Passage best(String question, Language language) {
        return index.search(question, language, 1).getFirst().passage();
    }

    @Test
    void saysWhatIsAskedAndNothingElse() {
        var excerpt = new Excerpt();
        Passage jacket = best("Alpine Jacket", Language.ENGLISH);
        assertThat(excerpt.from(jacket, "Is the Alpine Jacket waterproof?"))
                .isEqualTo("Alpine Jacket\nWaterproof: yes");
        assertThat(excerpt.from(jacket, "How much is the Alpine Jacket?"))
                .isEqualTo("Alpine Jacket\nprice: 129.00 EUR");
        assertThat(excerpt.from(jacket, "Wie viel kostet die Alpine Jacket?"))
                .isEqualTo("Alpine Jacket\nprice: 129.00 EUR");
        assertThat(excerpt.from(jacket, "Does the Alpine Jacket come in blue?"))
                .isEqualTo("Alpine Jacket\nColours: red, blue");
        assertThat(excerpt.from(best("高山夹克", Language.CHINESE), "高山夹克防水吗？")).isEqualTo("高山夹克\n防水: 是");
        assertThat(excerpt.from(
                        best("Breeze Air Conditioner", Language.ENGLISH), "How efficient is this air conditioner?"))
                .isEqualTo("Breeze Air Conditioner\nEnergy class: A++");
        assertThat(excerpt.from(jacket, "Tell me about the Alpine Jacket"))
                .contains("Weight: 450 g")
                .contains("KX-200");
    }

    @Test
    void recognisesProductsByNameNumberAndWithTypos() {
        assertThat(index.products("Do you still have the Alpine Jaket in blue?"))
                .singleElement()
                .matches(mention ->
                        mention.name().equals("Alpine Jacket") && mention.confidence() < 1 && mention.start() == 22);
        assertThat(index.products("price of kx-300 please"))
                .singleElement()
                .matches(mention -> mention.start() == 9 && mention.end() == 15);
        assertThat(index.products("登顶帐篷多少钱"))
                .singleElement()
                .matches(mention -> mention.name().equals("登顶帐篷"));
        assertThat(index.products("Is it KX-201?")).isEmpty();
        assertThat(index.products("Where is my order?")).isEmpty();
    }

    @Test
    void aPartOfTheNamesOfTwoProductsIsNeither() {
        index.put(List.of(indexed(product("Ridge Trail Backpack 40")), indexed(product("Ridge Trail Backpack 60"))));
        assertThat(index.products("the Ridge Trail Backpack please")).isEmpty();
        assertThat(index.products("the Ridge Trail Backpack 60 please"))
                .singleElement()
                .matches(mention -> mention.name().equals("Ridge Trail Backpack 60") && mention.confidence() == 1);
    }

    private static ReadFile.Piece product(String name) {
        String table = "name,price\n" + name + ",99 EUR\n";
        return new FileReader(RealLanguages.shared())
                .read("p.csv", table.getBytes(StandardCharsets.UTF_8))
                .pieces()
                .getFirst();
    }

    @Test
    void aProductWithATypoInItsNameIsHeardAnsweredAndRemembered() {
        String said = "Is the Alpien Jackt waterproof?";
        var understanding = new Entities(workspace -> List.of(), (workspace, text) -> index.products(text));
        var heard = new Heard(
                List.of(),
                understanding.in(new Utterance(
                        WorkspaceId.next(),
                        List.of(said),
                        Language.ENGLISH,
                        Optional.empty(),
                        Instant.EPOCH,
                        ZoneOffset.UTC)),
                Mood.NEUTRAL);
        Decision decision = brain.decide(Turns.saying(said).hearing(heard).now());
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Answer.class,
                        answer -> assertThat(answer.content().words()).contains("Alpine Jacket\nWaterproof: yes"));
        assertThat(decision.memory().fact("product")).contains("Alpine Jacket");
    }

    @Test
    void twoProductsThatAreNamedAreCompared() {
        Decision decision =
                brain.decide(Turns.saying("Which is lighter in weight, the Alpine Jacket or the Harbour Jacket?")
                        .now());
        assertThat(decision).isInstanceOf(Decision.Answer.class);
        assertThat(((Decision.Answer) decision).content().words())
                .contains("Alpine Jacket\nWeight: 450 g")
                .contains("Harbour Jacket\nWeight: 380 g")
                .doesNotContain("129");
    }
}
