package io.serai.brain.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that the evidence holds, and such that it does not, in many languages: {@code resources/evidence/pairs.txt}. */
class EvidencePairsTest {
    record Pair(int line, String evidence, boolean holds, String sentence) {
        @Override
        public String toString() {
            return line + (holds ? " holds: " : " does not hold: ") + sentence;
        }
    }

    static Stream<Pair> pairs() {
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/evidence/pairs.txt"));
            var pairs = new ArrayList<Pair>();
            String evidence = "";
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("= ")) {
                    evidence = line.substring(2);
                } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                    pairs.add(new Pair(i + 1, evidence, line.startsWith("+"), line.substring(2)));
                }
            }
            return pairs.stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void thereAreManyOfBothKinds() {
        assertThat(pairs().filter(Pair::holds)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(pairs().filter(pair -> !pair.holds())).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isToldApart(Pair pair) {
        var kept = new EvidenceCheck(List.of(pair.evidence())).kept(pair.sentence());
        if (pair.holds()) {
            assertThat(kept.dropped()).as(pair.evidence()).isEmpty();
        } else {
            assertThat(kept.text()).as(pair.evidence()).isEmpty();
        }
    }
}
