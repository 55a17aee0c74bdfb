package io.serai.copilot.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.copilot.internal.Rewrites.How;
import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewriteRulesTest {
    private final RewriteRules english = new RewriteRules(Language.ENGLISH, Optional.of("Ana Diaz"));

    @Test
    void grammarIsSpacesCapitalsAndDoubledWords() {
        assertThat(english.apply("hello ,i  think the the parcel is late.it comes tomorrow", How.GRAMMAR))
                .isEqualTo("Hello, I think the parcel is late.it comes tomorrow.");
    }

    @Test
    void shorterLosesFillersAndSaysNothingTwice() {
        assertThat(english.apply("We just really need your address. We just really need your address.", How.SHORTER))
                .isEqualTo("We need your address.");
    }

    @Test
    void formalHasNoContractionsAndNoEmoji() {
        assertThat(english.apply("Hi there, we can't send it today, it's late! 😀", How.FORMAL))
                .isEqualTo("Hello, we cannot send it today, it is late.");
    }

    @Test
    void friendlierGreetsByNameOnceAndThanks() {
        String once = english.apply("Your parcel is late.", How.FRIENDLIER);
        assertThat(once).isEqualTo("Hi Ana, Your parcel is late. Thank you for your patience!");
        assertThat(english.apply(once, How.FRIENDLIER)).isEqualTo(once);
    }

    @Test
    void whereThereAreNoRulesTheTextStays() {
        var tamil = new RewriteRules(new Language("ta"), Optional.empty());
        assertThat(tamil.apply("நன்றி", How.FRIENDLIER)).isEqualTo("நன்றி");
    }

    @Test
    void noRuleTouchesANumberAnAddressOrAPrice() {
        String text =
                "really, order SO-1042 for €1.299,00 is at https://a.example/x?y=1 since 14:30, ask me@a.example!!";
        for (How how : How.values()) {
            for (String tag : List.of("en", "de", "zh", "fr")) {
                assertThat(Rewrites.facts(new RewriteRules(new Language(tag), Optional.empty()).apply(text, how)))
                        .as("%s %s", how, tag)
                        .isEqualTo(Rewrites.facts(text));
            }
        }
    }
}
