package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.search.internal.Words.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static boolean holds(String text, String wanted) {
        var kept = Words.kept().of(text);
        var words = Words.wanted().of(wanted);
        return kept.stream()
                .anyMatch(start -> words.stream()
                        .allMatch(word -> kept.stream()
                                .anyMatch(each -> each.term().equals(word.term())
                                        && each.position()
                                                == start.position()
                                                        + word.position()
                                                        - words.getFirst().position())));
    }

    @ParameterizedTest
    @CsvSource({
        "Where is my PÄCKCHEN?, packchen",
        "我想退货可以吗, 退货",
        "我想退货可以吗, 想",
        "配送料はいくらですか, 送料",
        "배송비가얼마예요, 송비",
        "ฉันต้องการคืนสินค้า, คืนสินค้า",
        "أريد إرجاع الطلب, ارجاع",
        "٢٣ يوما, 23",
        "ＡＢＣ１２３, abc123",
        "L'adresse de l'hôtel, hotel",
        "order #1042-B, 1042",
    })
    void anyPartIsFound(String text, String wanted) {
        assertThat(holds(text, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"我想退货可以吗, 货退", "คืนสินค้า, สินคืน", "return, turn"})
    void whatIsNotThereIsNotFound(String text, String wanted) {
        assertThat(holds(text, wanted)).isFalse();
    }

    @Test
    void aWordKnowsItsPlaceInTheText() {
        assertThat(Words.wanted().of("Hi Zoë!")).containsExactly(new Word("hi", 0, 0, 2), new Word("zoe", 1, 3, 6));
    }
}
