package io.serai.contacts.internal.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contacts.FieldId;
import io.serai.contacts.internal.fields.CustomField.Kind;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldTest {
    private static CustomField field(Kind kind, String... options) {
        return new CustomField(new FieldId(Ids.next()), "Field", kind, List.of(options), false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "1.234,5|1234.5",
                "1,234|1234",
                "1,5|1.5",
                "-3|-3",
                "1e3|1000",
                "1 000|1000",
                "0.50|0.5"
            })
    void numbersAreReadAsPeopleWriteThem(String written, BigDecimal meant) {
        assertThat(field(Kind.NUMBER).read(written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-03|2026-11-03",
                "2026/11/3|2026-11-03",
                "3.11.2026|2026-11-03",
                "2026年11月3日|2026-11-03",
                "20261103|2026-11-03",
                "2026-11-03T10:00|2026-11-03"
            })
    void datesAreReadWhereTheyCanOnlyMeanOneDay(String written, String meant) {
        assertThat(field(Kind.DATE).read(written)).contains(meant);
    }

    @Test
    void whatDoesNotFitIsRefusedInWordsThatNameTheField() {
        for (var wrong : List.of(
                new Object[] {field(Kind.NUMBER), "twelve"},
                new Object[] {field(Kind.DATE), "2026-02-30"},
                new Object[] {field(Kind.DATE), "03/04/2026"},
                new Object[] {field(Kind.YES_NO), "maybe"},
                new Object[] {field(Kind.CHOICE, "gold", "silver"), "bronze"},
                new Object[] {field(Kind.LINK), "javascript:alert(1)"},
                new Object[] {field(Kind.LINK), "no link at all"})) {
            assertThatThrownBy(() -> ((CustomField) wrong[0]).read((String) wrong[1]))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Field");
        }
    }

    @Test
    void theOtherKindsAreReadToo() {
        assertThat(field(Kind.YES_NO).read("是")).contains(true);
        assertThat(field(Kind.YES_NO).read("FALSE")).contains(false);
        assertThat(field(Kind.CHOICE, "Gold", "Silver").read(" gold ")).contains("Gold");
        assertThat(field(Kind.LINK).read("example.com/a")).contains("https://example.com/a");
        assertThat(field(Kind.TEXT).read("  ")).isEqualTo(Optional.empty());
    }

    @Test
    void aChoiceNeedsOptionsAndEachOnce() {
        assertThatThrownBy(() -> field(Kind.CHOICE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> field(Kind.CHOICE, "a", "a")).isInstanceOf(Problem.class);
    }
}
