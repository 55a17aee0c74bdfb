package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.search.MessageSearch.Snippet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static Snippet cut(String query, String text) {
        return new Snippets(WantedReader.read(query, Instant.EPOCH)).of(text);
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void whatWasLookedForIsMarked() {
        assertThat(marked(cut("blue shi", "A Blue SHIRT, blue as the sea"))).containsExactly("Blue", "SHIRT", "blue");
    }

    @Test
    void chinesePairsAreMarkedAsOne() {
        assertThat(marked(cut("退货政策", "请问你们的退货政策是什么"))).containsExactly("退货政策");
    }

    @Test
    void aLongTextIsCutAroundTheFirstPlace() {
        Snippet snippet = cut("needle", "hay ".repeat(500) + "needle " + "hay ".repeat(500));
        assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThan(240);
        assertThat(marked(snippet)).containsExactly("needle");
    }

    @Test
    void withoutWordsItIsTheBeginning() {
        assertThat(cut("has:file", "Invoice.pdf").text()).isEqualTo("Invoice.pdf");
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        Snippet snippet = cut("x", "😀".repeat(400));
        assertThat(snippet.text().codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF))
                .isTrue();
    }
}
