package io.serai.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "474946383961, image/gif",
        "524946460000000057454250, image/webp",
        "00000018667479706865696300000000, image/heic",
        "000000186674797061766966, image/avif",
        "0000001866747970 69736f6d, video/mp4",
        "00000018667479704d344120, audio/mp4",
        "00000014667479707174 2020, video/quicktime",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, video/webm",
        "4f67675300020000000000000000000000000000000000000000011 34f70757348656164, audio/ogg",
        "4944330300000000, audio/mpeg",
        "fffb9064000000, audio/mpeg",
        "fff15080, audio/aac",
        "524946460000000057415645, audio/wav",
        "664c6143, audio/flac",
        "2321414d520a, audio/amr",
        "255044462d312e37, application/pdf",
        "504b0304140000000000, application/zip",
        "504b03041400060008000000210000000000776f72642f646f63756d656e742e786d6c,"
                + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "504b030414000600080000002100 786c2f776f726b626f6f6b2e786d6c,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "1f8b08, application/gzip",
        "377abcaf271c, application/x-7z-compressed",
        "4d5a9000, application/x-executable",
        "d0cf11e0a1b11ae1, application/x-ole-storage",
    })
    void bytesSayWhatAFileIs(String hexadecimal, String type) {
        assertThat(FileType.of(bytes(hexadecimal), "text/html").mimeType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x",
                "  <html>",
                "hello <script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "\uFEFF<body onload=x>"
            })
    void whatABrowserCouldRunIsNeverShownInPlace(String text) {
        FileType type = FileType.of(text.getBytes(StandardCharsets.UTF_8), "image/png");

        assertThat(type.mimeType()).isIn("text/html", "image/svg+xml");
        assertThat(type.safeInline()).isFalse();
    }

    @Test
    void plainTextKeepsAPlainClaim() {
        assertThat(FileType.of("name,price\n手套,9".getBytes(StandardCharsets.UTF_8), "text/csv")
                        .mimeType())
                .isEqualTo("text/csv");
        assertThat(FileType.of("hello".getBytes(StandardCharsets.UTF_8), "image/png")
                        .mimeType())
                .isEqualTo("text/plain");
    }

    @Test
    void textThatEndsInsideACharacterIsStillText() {
        byte[] whole = "你好".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(FileType.of(cut, "").mimeType()).isEqualTo("text/plain");
    }

    @Test
    void aClaimCountsWhereTheBytesSayNothing() {
        byte[] odd = {0, 1, 2, (byte) 0xfe, 3};

        assertThat(FileType.of(odd, "application/x-autocad").mimeType()).isEqualTo("application/x-autocad");
        assertThat(FileType.of(odd, "image/png").mimeType()).isEqualTo("application/octet-stream");
        assertThat(FileType.of(odd, "text/html").mimeType()).isEqualTo("application/octet-stream");
        assertThat(FileType.of(odd, "nonsense\r\nX: y").mimeType()).isEqualTo("application/octet-stream");
    }

    private static byte[] bytes(String hexadecimal) {
        String digits = hexadecimal.replace(" ", "");
        return java.util.HexFormat.of().parseHex(digits);
    }
}
