package io.serai.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    @Test
    void itKeepsTheNearestAndThoseThatAreAsNearAsTheLastOfThem() {
        var candidates = new Candidates(3, 10);
        int[] apart = {7, 2, 9, 4, 4, 11, 4, 10};
        for (int document = 0; document < apart.length; document++) {
            candidates.add(document, apart[document]);
        }
        assertThat(candidates.documents()).containsExactly(1, 3, 4, 6);
    }

    @Test
    void ofManyInAnyOrderNoneOfTheNearestIsLost() {
        Random random = new Random(4);
        int[] apart = random.ints(20_000, 0, 128).toArray();
        var one = new Candidates(500, 128);
        var other = new Candidates(500, 128);
        for (int document = 0; document < apart.length; document++) {
            (document % 2 == 0 ? one : other).add(document, apart[document]);
        }
        one.addAll(other);
        int border = Arrays.stream(apart).sorted().toArray()[499];
        int[] kept = one.documents();
        assertThat(Arrays.stream(kept).map(document -> apart[document])).allMatch(each -> each <= border);
        assertThat(kept)
                .hasSize((int)
                        Arrays.stream(apart).filter(each -> each <= border).count())
                .isSorted();
    }
}
