package io.serai.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "photo.png, photo.png",
        "C:\\Users\\me\\photo.png, photo.png",
        "../../etc/passwd, passwd",
        "..., ''",
        ".htaccess, htaccess",
        "发票 2026.pdf, 发票 2026.pdf",
        "a\"b<c>.txt, a_b_c_.txt"
    })
    void namesAreHarmless(String given, String clean) {
        assertThat(FileName.clean(Optional.of(given)).orElse("")).isEqualTo(clean);
    }

    @Test
    void headersCannotBeSmuggledIn() {
        assertThat(FileName.clean(Optional.of("a.txt\r\nSet-Cookie: x=1"))).contains("a.txtSet-Cookie_ x=1");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String name = FileName.clean(Optional.of("😀".repeat(500) + ".jpeg")).orElseThrow();

        assertThat(name).endsWith(".jpeg");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
    }
}
