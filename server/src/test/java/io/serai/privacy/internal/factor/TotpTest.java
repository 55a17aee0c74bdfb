package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code.substring(0, 3) + " " + code.substring(3), Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void clocksMayDifferByOneStepAndNotByTwo() {
        String code = Totp.code(SECRET, 100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(99 * 30))).hasValue(100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(101 * 30))).hasValue(100);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(102 * 30))).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreWrittenAsAppsReadThem(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
