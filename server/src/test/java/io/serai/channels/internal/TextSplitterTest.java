package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSplitterTest {
    @Test
    void aShortTextStaysWhole() {
        assertThat(TextSplitter.split("hello", 10)).containsExactly("hello");
        assertThat(TextSplitter.split("0123456789", 10)).containsExactly("0123456789");
        assertThat(TextSplitter.split("  \n ", 10)).isEmpty();
    }

    @Test
    void paragraphsAreTheBestBorder() {
        assertThat(TextSplitter.split("One. Two.\n\nThree. Four. Five.", 20))
                .containsExactly("One. Two.", "Three. Four. Five.");
    }

    @Test
    void sentencesAreABetterBorderThanWords() {
        assertThat(TextSplitter.split("First sentence. Second sentence goes on", 24))
                .containsExactly("First sentence.", "Second sentence goes on");
    }

    @Test
    void chineseSentencesNeedNoSpaces() {
        assertThat(TextSplitter.split("您好。您的包裹已发货。预计三天内送达，请耐心等待。", 14))
                .containsExactly("您好。您的包裹已发货。", "预计三天内送达，请耐心等待。");
    }

    @Test
    void bytesCountWhereThePlatformCountsBytes() {
        List<String> parts = TextSplitter.split("您".repeat(700), 1000, TextSplitter.Unit.UTF_8_BYTES);

        assertThat(parts).extracting(String::length).containsExactly(333, 333, 34);
        assertThat(TextSplitter.split("a".repeat(1000), 1000, TextSplitter.Unit.UTF_8_BYTES))
                .hasSize(1);
    }

    @Test
    void aTitleIsShortenedBetweenCharacters() {
        assertThat(TextSplitter.shortened("Where is it?", 20, TextSplitter.Unit.UTF_16))
                .isEqualTo("Where is it?");
        assertThat(TextSplitter.shortened("Where is my order now?", 20, TextSplitter.Unit.UTF_16))
                .isEqualTo("Where is my order n…");
        assertThat(TextSplitter.shortened("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 20, TextSplitter.Unit.UTF_16))
                .isEqualTo("👨‍👩‍👧‍👦…");
    }

    @Test
    void wordsStayWhole() {
        assertThat(TextSplitter.split("alpha beta gamma delta", 12)).containsExactly("alpha beta", "gamma delta");
    }

    @Test
    void aFamilyIsNeverTornApart() {
        String family = "👨‍👩‍👧‍👦";
        List<String> parts = TextSplitter.split(family.repeat(40), 100);

        assertThat(String.join("", parts)).isEqualTo(family.repeat(40));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.length() % family.length()).isZero());
    }

    @Test
    void aCharacterLargerThanAMessageIsCutBetweenCodePoints() {
        String monster = "e" + "\uD834\uDD67".repeat(60);

        List<String> parts = TextSplitter.split(monster, 50);

        assertThat(String.join("", parts)).isEqualTo(monster);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isLessThanOrEqualTo(50);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
        });
    }

    @Test
    void whateverTheTextNothingButSpaceIsLostAndNoPartIsTooLong() {
        Random random = new Random(42);
        String[] pieces = {"word ", "。", "…\n\n", "é", "👍🏽", "🇪🇸", "\u0301", "x", "\t", "漢字", "a.b ", "! "};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int limit = 20 + random.nextInt(60);
            List<String> parts = TextSplitter.split(text.toString(), limit);
            assertThat(String.join("", parts).replaceAll("\\s", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
            assertThat(parts).allSatisfy(part -> {
                assertThat(part).isNotBlank();
                assertThat(part.length()).isLessThanOrEqualTo(limit);
                assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
            });
        }
    }
}
