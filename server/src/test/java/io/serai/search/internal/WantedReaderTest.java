package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ChannelKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private static Wanted read(String query) {
        return WantedReader.read(query, NOW);
    }

    @Test
    void wordsPhrasesAndWordsThatMustNotOccur() {
        Wanted wanted = read("late \"my blue shirt\" -refund -\"gift card\"");
        assertThat(wanted.must()).containsExactly("late", "my blue shirt");
        assertThat(wanted.mustNot()).containsExactly("refund", "gift card");
    }

    @Test
    void theLastWordMayBeUnfinishedUnlessSomethingFollows() {
        assertThat(read("blue shi").open()).isTrue();
        assertThat(read("blue shirt ").open()).isFalse();
        assertThat(read("\"blue shi\"").open()).isFalse();
        assertThat(read("blue from:me").open()).isFalse();
    }

    @Test
    void operatorsNarrow() {
        Wanted wanted = read(
                "from:me from:\"Ana Gómez\" channel:WhatsApp account:kestrel tag:urgent has:image in:notes parcel");
        assertThat(wanted.from()).containsExactly("me", "Ana Gómez");
        assertThat(wanted.channels()).containsExactly(ChannelKind.WHATSAPP);
        assertThat(wanted.accounts()).containsExactly("kestrel");
        assertThat(wanted.tags()).containsExactly("urgent");
        assertThat(wanted.has()).containsExactly(Wanted.Has.IMAGE);
        assertThat(wanted.notesOnly()).isTrue();
        assertThat(wanted.must()).containsExactly("parcel");
    }

    @ParameterizedTest
    @CsvSource({
        "after:2026-11-03, 2026-11-04T00:00:00Z",
        "after:2026-10, 2026-11-01T00:00:00Z",
        "after:2025, 2026-01-01T00:00:00Z",
        "after:7d, 2026-11-16T00:00:00Z",
        "after:yesterday, 2026-11-22T00:00:00Z",
    })
    void afterADayBeginsWhenItIsOver(String query, Instant from) {
        assertThat(read(query).after()).contains(from);
    }

    @ParameterizedTest
    @CsvSource({"before:2026-11-03, 2026-11-03T00:00:00Z", "before:2w, 2026-11-09T00:00:00Z"})
    void beforeADayEndsWhenItBegins(String query, Instant until) {
        assertThat(read(query).until()).contains(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:soon", "channel:pigeon", "has:patience", "in:vain", "after:2026-13-40"})
    void whatSaysNothingIsSaidToBeIgnored(String query) {
        Wanted wanted = read(query);
        assertThat(wanted.ignored()).containsExactly(query);
        assertThat(wanted.nothing()).isTrue();
    }

    @Test
    void anAddressOnTheWebIsAWord() {
        assertThat(read("https://shop.example/a").must()).containsExactly("https://shop.example/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "\"\"", "from:"})
    void nothingIsNothing(String query) {
        assertThat(read(query).must()).allMatch(text -> !text.isBlank());
    }
}
