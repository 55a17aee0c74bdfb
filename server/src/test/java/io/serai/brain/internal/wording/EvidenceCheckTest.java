package io.serai.brain.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCheckTest {
    private final EvidenceCheck check = new EvidenceCheck(List.of(
            "You can return unused goods within 30 days. Shipping costs 1,299.00 EUR or 12.50 EUR. Write to help@fernweg.example"
                    + " or see https://fernweg.example/returns. Valid until 2026-11-30."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have 30 days to return unused goods.",
                "Write to help@fernweg.example.",
                "More at https://fernweg.example/returns!",
                "That is 12.5 EUR, or 1 299 EUR.",
                "Unbenutzte Ware nehmen wir 30 Tage lang zurück.",
                "未使用的商品可以在30天内退货。",
                "未使用的商品可以在３０天内退货。",
                "1. Pack it. 2. Send it within 30 days."
            })
    void whatStandsInTheEvidenceMayBeSaid(String answer) {
        assertThat(check.objection(answer.replace(". 2.", ".\n2."))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | You have 60 days.",
                "number | It costs 1250 EUR.",
                "number | 您有60天时间。",
                "number | لديك ٦٠ يومًا",
                "currency | It costs $12.50.",
                "currency | 12.50 dollars",
                "link | See https://fernweg.example/refunds",
                "link | See www.elsewhere.example",
                "email | Write to boss@fernweg.example",
                "declined | NO_ANSWER",
                "empty | ' '",
            })
    void whatDoesNotIsRefused(String why, String answer) {
        assertThat(check.objection(answer)).contains(why);
    }

    @Test
    void aSermonIsRefused() {
        assertThat(check.objection("You can return it. ".repeat(60))).contains("too_long");
    }
}
