package io.serai.orders.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.FreshKnowledge;
import io.serai.language.internal.RealLanguages;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.SourceId;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductShelvingTest {
    private static final String TWO = """
            handle,title,material,price,currency,stock,sku,colour
            heron,Heron Tent,ripstop nylon,349.00,EUR,4,HERON-O,orange
            heron,Heron Tent,ripstop nylon,359.00,EUR,0,HERON-G,green
            mug,Harbour Mug,stoneware,20.00,EUR,0,MUG-1,blue
            """;

    private final FreshKnowledge knowledge = new FreshKnowledge();
    private final FedCatalogue shop = new FedCatalogue(knowledge.records());

    private List<String> found(String words) {
        return knowledge.knowledge().search(new Question(shop.workspace(), words, Language.ENGLISH), 9).stream()
                .map(found -> found.passage())
                .map(Passage::text)
                .toList();
    }

    @Test
    void aFileOfProductsIsKnownWithPriceStockAndVariants() {
        shop.upload(TWO);

        assertThat(found("Heron Tent").getFirst())
                .contains("Name: Heron Tent")
                .contains("material: ripstop nylon")
                .contains("Price: €349.00 – €359.00")
                .contains("Availability: in stock (orange), out of stock (green)")
                .contains("orange €349.00")
                .contains("sku: HERON-O, HERON-G");
        assertThat(found("Harbour Mug").getFirst()).contains("Availability: out of stock");
        assertThat(knowledge.knowledge().in(shop.workspace(), "is the heron-g still there?"))
                .singleElement()
                .matches(mention -> mention.name().equals("Heron Tent"));
    }

    @Test
    void whatIsToldAgainIsNotIndexedAgainAndWhatChangedIs() {
        shop.upload(TWO);
        assertThat(knowledge.index(shop.workspace())).isEqualTo(2);

        shop.upload(TWO);
        assertThat(knowledge.index(shop.workspace())).isZero();
        shop.upload(TWO.replace("20.00,EUR,0", "24.00,EUR,7"));
        assertThat(knowledge.index(shop.workspace())).isEqualTo(1);
        assertThat(found("Harbour Mug").getFirst()).contains("€24.00").contains("Availability: in stock");
    }

    @Test
    void whatIsSoldNoMoreAndWhatWasDisconnectedIsKnownNoMore() {
        shop.upload(TWO);
        shop.isGone("mug");
        assertThat(found("Harbour Mug")).noneMatch(text -> text.contains("Harbour Mug"));
        assertThat(found("Heron Tent")).isNotEmpty();

        shop.isDisconnected();
        assertThat(found("Heron Tent")).isEmpty();
    }

    @Test
    void labelsAreInTheLanguageOfTheProduct() {
        Map<String, String> columns = new ItemRecords(RealLanguages.shared())
                .columns(new Item(
                        new SourceId(Ids.next()),
                        "1",
                        "高山防水夹克",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("brand", "山野", "description", "三层面料，适合徒步和露营，冬天也很保暖。"),
                        List.of(new Variant(
                                "1", Optional.empty(), Map.of(), Money.of("899", "CNY"), Optional.of(3), true))));

        assertThat(columns)
                .containsEntry("商品名称", "高山防水夹克")
                .containsEntry("价格", "¥899.00")
                .containsEntry("库存", "有货")
                .containsEntry("品牌", "山野")
                .containsEntry("sku", "1");
    }
}
