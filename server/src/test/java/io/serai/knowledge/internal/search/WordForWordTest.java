package io.serai.knowledge.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordForWordTest {
    private static final Language THAI = new Language("th");

    private final WordForWord verbatim = new WordForWord();
    private final UUID waterproof = Ids.next();
    private final UUID weight = Ids.next();

    @Test
    void whoeverAsksTheSameWordsMeansIt() {
        verbatim.put(waterproof, question("เต็นท์กันน้ำไหม"));
        verbatim.put(weight, question("How heavy is the tent?"));

        assertThat(verbatim.meant("เต็นท์กันน้ำไหม?")).contains(waterproof);
        assertThat(verbatim.meant("how heavy is the TENT")).contains(weight);
        assertThat(verbatim.meant("how heavy is the big tent")).isEmpty();
    }

    @Test
    void twoWhoAskTheSameAreNotToldApart() {
        verbatim.put(waterproof, question("And the tent?"));
        verbatim.put(weight, question("and the tent"));

        assertThat(verbatim.meant("And the tent?")).isEmpty();

        verbatim.remove(weight, question("and the tent"));
        assertThat(verbatim.meant("And the tent?")).contains(waterproof);
    }

    @Test
    void answersAreNoQuestions() {
        verbatim.put(waterproof, new Entry(Entry.Role.BODY, THAI, "Yes, it is.", Optional.empty()));

        assertThat(verbatim.meant("Yes, it is.")).isEmpty();
    }

    private static Entry question(String text) {
        return new Entry(Entry.Role.QUESTION, THAI, text, Optional.empty());
    }
}
