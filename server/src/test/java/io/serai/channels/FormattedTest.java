package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Formatted.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTest {
    private static Formatted shown(String written) {
        return Formatted.of(written, EnumSet.allOf(Kind.class));
    }

    /** {@code kind:the words that it covers}. */
    private static String marks(Formatted it) {
        return it.marks().stream()
                .map(mark -> mark.kind() + ":" + it.text().substring(mark.from(), mark.to()))
                .reduce((one, other) -> one + " | " + other)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a **bold** word; a bold word; BOLD:bold",
                "**bold _and_ more**; bold and more; BOLD:bold and more | ITALIC:and",
                "_你好_ ~~旧价~~; 你好 旧价; ITALIC:你好 | STRIKE:旧价",
                "use `a*b` now; use a*b now; CODE:a*b",
                "[our shop](https://x.example/a_b_); our shop; LINK:our shop",
                "# Returns; Returns; BOLD:Returns",
                "👋 **hi**; 👋 hi; BOLD:hi"
            })
    void signsBecomeMarks(String written, String text, String marks) {
        assertThat(shown(written).text()).isEqualTo(text);
        assertThat(marks(shown(written))).isEqualTo(marks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snake_case_name stays",
                "2 * 3 * 4",
                "** nothing **",
                "https://x.example/_a_/**b**",
                "5~~6",
                "order no. *123",
                "[no link](javascript:alert(1))"
            })
    void whatIsNoFormattingStaysAsItWasTyped(String written) {
        assertThat(shown(written)).isEqualTo(Formatted.plain(written));
    }

    @Test
    void blocksKeepTheirLinesAndListsGetDots() {
        assertThat(shown("```\nlet a = **1**\n```").text()).isEqualTo("let a = **1**");
        assertThat(shown("- one\n* two").text()).isEqualTo("• one\n• two");
    }

    @Test
    void whereNothingIsShownTheWordsAndTheAddressRemain() {
        Formatted plain = Formatted.of("**Sale**: ~~9~~ 7, see [here](https://x.example)", Set.of());
        assertThat(plain).isEqualTo(Formatted.plain("Sale: 9 7, see here (https://x.example)"));
    }

    @Test
    void whatsAppsOwnSignsAreRead() {
        Formatted it = Formatted.asWhatsAppShows("*bold* _it_ ~no~ 2*3*4 `c`");
        assertThat(it.text()).isEqualTo("bold it no 2*3*4 c");
        assertThat(marks(it)).isEqualTo("BOLD:bold | ITALIC:it | STRIKE:no | CODE:c");
    }
}
