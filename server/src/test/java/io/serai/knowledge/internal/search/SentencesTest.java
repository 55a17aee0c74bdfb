package io.serai.knowledge.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Language;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endAtFullStopsButNotAtAbbreviations() {
        assertThat(Sentences.of("Delivery takes approx. 3 days. Write to us, e.g. by mail! OK?", Language.ENGLISH))
                .containsExactly("Delivery takes approx. 3 days.", "Write to us, e.g. by mail!", "OK?");
    }

    @Test
    void endAtChineseAndJapanesePunctuationWithoutSpaces() {
        assertThat(Sentences.of("可以退货。“真的吗？”是的！请保留包装", Language.CHINESE))
                .containsExactly("可以退货。", "“真的吗？”", "是的！", "请保留包装");
        assertThat(Sentences.of("返品できます。三十日以内です。", new Language("ja"))).hasSize(2);
    }

    @Test
    void linesAreSentencesOfTheirOwn() {
        assertThat(Sentences.of("Germany: 5 days\nSpain: 7 days\n\n", Language.ENGLISH))
                .containsExactly("Germany: 5 days", "Spain: 7 days");
    }
}
