package io.serai.orders.internal.upload.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.50          | 12.50
            $1,234.56      | 1234.56
            1.234,56 €     | 1234.56
            1 234,5        | 1234.5
            1,234          | 1234
            1.234.567      | 1234567
            ¥129           | 129
            129元          | 129
            USD 12.5       | 12.5
            -3,50          | -3.50
            R$ 1.234,00    | 1234.00
            1'234.50       | 1234.50
            12.500         | 12.500
            """)
    void amountsAreReadHoweverTheyAreWritten(String cell, String amount) {
        assertThat(Cells.amount(cell).orElseThrow()).isEqualByComparingTo(amount);
    }

    @Test
    void whatIsNoAmountIsNone() {
        assertThat(Cells.amount("twelve")).isEmpty();
        assertThat(Cells.amount("A-12")).isEmpty();
        assertThat(Cells.amount("2026-11-03")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-03                | 2026-11-03T12:00:00Z
            2026-11-03T10:11:12       | 2026-11-03T10:11:12Z
            2026-11-03 10:11:12 +0100 | 2026-11-03T09:11:12Z
            2026-11-03T10:11:12.123Z  | 2026-11-03T10:11:12Z
            03.11.2026 10:11          | 2026-11-03T10:11:00Z
            03/11/2026                | 2026-11-03T12:00:00Z
            11/23/2026                | 2026-11-23T12:00:00Z
            2026年11月3日              | 2026-11-03T12:00:00Z
            2026/11/3 9:05            | 2026-11-03T09:05:00Z
            Nov 3, 2026 10:11 PM      | 2026-11-03T22:11:00Z
            3 November 2026           | 2026-11-03T12:00:00Z
            1793700672                | 2026-11-03T10:11:12Z
            """)
    void momentsAreReadHoweverTheyAreWritten(String cell, String moment) {
        assertThat(Cells.date(cell, false, ZoneOffset.UTC)).hasValue(Instant.parse(moment));
    }

    @Test
    void theMonthComesFirstWhereNothingElseIsPossible() {
        assertThat(Cells.monthFirst(List.of("03/04/2026", "03/25/2026"), false)).isTrue();
        assertThat(Cells.monthFirst(List.of("03/04/2026", "25/03/2026"), true)).isFalse();
        assertThat(Cells.date("03/04/2026", true, ZoneId.of("UTC"))).hasValue(Instant.parse("2026-03-04T12:00:00Z"));
    }

    @Test
    void anAmountMaySayItsCurrency() {
        assertThat(Cells.currency("1.234,56 €").orElseThrow().getCurrencyCode()).isEqualTo("EUR");
        assertThat(Cells.currency("eur").orElseThrow().getCurrencyCode()).isEqualTo("EUR");
        assertThat(Cells.currency("129元").orElseThrow().getCurrencyCode()).isEqualTo("CNY");
        assertThat(Cells.currency("129")).isEmpty();
    }
}
