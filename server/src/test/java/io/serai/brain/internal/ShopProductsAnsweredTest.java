package io.serai.brain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Decision;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.FreshKnowledge;
import io.serai.orders.internal.catalogue.FedCatalogue;
import io.serai.orders.internal.shopify.TestShopify;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.shops.ShopifyDouble;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a connected shop, or a file, to what the bot says of its products. */
class ShopProductsAnsweredTest {
    private final FreshKnowledge knowledge = new FreshKnowledge();
    private final FedCatalogue shop = new FedCatalogue(knowledge.records());
    private final SeraiBrain brain = new SeraiBrain(ofThisShop(), new ScriptedChatModel(), System::nanoTime);

    private KnowledgeBase ofThisShop() {
        return new KnowledgeBase() {
            @Override
            public List<Found> search(Question question, int limit) {
                return knowledge
                        .knowledge()
                        .search(new Question(shop.workspace(), question.text(), question.language()), limit);
            }

            @Override
            public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
                return knowledge.knowledge().passage(shop.workspace(), id);
            }
        };
    }

    private String answer(String question, String language) {
        var turn = Turns.saying(question).in(language).now();
        Decision decision = brain.decide(turn);
        return decision instanceof Decision.Answer answer ? answer.content().words() : decision.toString();
    }

    @Test
    void aProductOfAShopifyShopIsAnsweredAbout() {
        try (var shopify = new ShopifyDouble()) {
            shopify.world().product(9, "Harbour Mug", 3);
            shopify.world().product(10, "Dune Bowl", 0);
            var source = TestShopify.source();
            shop.pull(source, TestShopify.connection(source, shop.workspace(), shopify));
            knowledge.index(shop.workspace());

            assertThat(answer("Is the Harbour Mug waterproof?", "en")).isEqualTo("Harbour Mug\nWaterproof: yes");
            assertThat(answer("How much is the Harbour Mug?", "en")).isEqualTo("Harbour Mug\nPrice: €20.00");
            assertThat(answer("Is the Harbour Mug available?", "en")).isEqualTo("Harbour Mug\nAvailability: in stock");
            assertThat(answer("Is the Dune Bowl available?", "en")).isEqualTo("Dune Bowl\nAvailability: out of stock");
            assertThat(answer("Which colours does the Harbour Mug come in?", "en"))
                    .isEqualTo("Harbour Mug\nColour: Blue, Red");
            assertThat(answer("Can the Harbour Mug go into the dishwasher?", "en"))
                    .contains("Safe in the dishwasher")
                    .doesNotContain("Porto");
            assertThat(answer("Was kostet der Harbour Mug?", "de")).contains("Price: €20.00");
        }
    }

    @Test
    void aProductOfAFileIsAnsweredAboutUntilItIsSoldNoMore() {
        shop.upload("""
                货号,商品名称,价格,库存,防水,颜色
                T-1,登顶帐篷,899,3,是,橙色
                B-2,山脊背包,399,0,否,绿色
                """);
        knowledge.index(shop.workspace());

        assertThat(answer("登顶帐篷防水吗？", "zh")).contains("防水: 是").doesNotContain("899");
        assertThat(answer("登顶帐篷多少钱？", "zh")).contains("899").doesNotContain("防水");
        assertThat(answer("山脊背包有货吗？", "zh")).contains("缺货");

        shop.isGone("登顶帐篷");
        assertThat(answer("登顶帐篷防水吗？", "zh")).doesNotContain("是");
    }
}
