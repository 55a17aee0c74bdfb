package io.serai.understanding.internal.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.internal.embedding.RealEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private final Spelling spelling = new Spelling(
            RealEmbedder.shared(),
            List.of(
                    "I want to cancel my order",
                    "where is my parcel?",
                    "change the delivery address",
                    "refund please"));

    @Test
    void whatIsNearlyATaughtWordIsTakenForIt() {
        assertThat(spelling.mended("pls cancle my ordre!")).isEqualTo("pls cancel my order!");
        assertThat(spelling.mended("Wheres my parcl, adress was wrnog")).startsWith("where my parcel, address was");
        assertThat(spelling.mended("deliverry addres")).isEqualTo("delivery address");
    }

    @Test
    void whatIsInCommonUseIsLeftAloneAndSoIsWhatIsNearNothing() {
        assertThat(spelling.mended("the border and a cancer")).isEqualTo("the border and a cancer");
        assertThat(spelling.mended("xylograph qwertz")).isEqualTo("xylograph qwertz");
        assertThat(spelling.mended("我要取消 ordr 订单")).isEqualTo("我要取消 order 订单");
        assertThat(spelling.mended("")).isEmpty();
    }

    @Test
    void lettersMissingTooManyWrongOrTurnedCountOneEach() {
        assertThat(Spelling.distance("parcl", "parcel", 2)).isEqualTo(1);
        assertThat(Spelling.distance("parccel", "parcel", 2)).isEqualTo(1);
        assertThat(Spelling.distance("parcek", "parcel", 2)).isEqualTo(1);
        assertThat(Spelling.distance("pacrel", "parcel", 2)).isEqualTo(1);
        assertThat(Spelling.distance("pracl", "parcel", 2)).isEqualTo(2);
        assertThat(Spelling.distance("receipt", "parcel", 2)).isEqualTo(3);
    }
}
