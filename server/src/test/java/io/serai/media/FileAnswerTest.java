package io.serai.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class FileAnswerTest {
    @Test
    void aPictureIsShownInPlaceInASandbox() throws IOException {
        var answer = FileAnswer.of(file("image/png", true), new HttpHeaders(), false);

        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("inline");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getCacheControl()).contains("private");
    }

    @Test
    void markupIsOnlyEverDownloaded() throws IOException {
        var answer = FileAnswer.of(file("text/html", false), new HttpHeaders(), false);

        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void anythingIsDownloadedOnRequest() throws IOException {
        var answer = FileAnswer.of(file("image/png", true), new HttpHeaders(), true);

        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=4-, 456789, bytes 4-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10"
    })
    void oneRangeIsServed(String range, String part, String contentRange) throws IOException {
        var answer = FileAnswer.of(file("audio/ogg", true), ranged(range), false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(answer.getHeaders().getFirst("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(part.length());
        assertThat(body(answer)).isEqualTo(part);
    }

    @Test
    void aRangeBehindTheEndIsRefused() throws IOException {
        var answer = FileAnswer.of(file("audio/ogg", true), ranged("bytes=10-"), false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        assertThat(answer.getHeaders().getFirst("Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @CsvSource({"lines=1-2", "'bytes=0-1,3-4'", "bytes=x"})
    void otherRangesGetTheWholeFile(String range) throws IOException {
        var answer = FileAnswer.of(file("audio/ogg", true), ranged(range), false);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(body(answer)).isEqualTo("0123456789");
    }

    private static MediaStore.StoredFile file(String type, boolean safeInline) {
        byte[] bytes = "0123456789".getBytes(StandardCharsets.UTF_8);
        return new MediaStore.StoredFile(
                Optional.of("名.x"), type, bytes.length, safeInline, new ByteArrayInputStream(bytes));
    }

    private static HttpHeaders ranged(String range) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RANGE, range);
        return headers;
    }

    private static String body(ResponseEntity<Resource> answer) throws IOException {
        Resource body = answer.getBody();
        assertThat(body).isNotNull();
        try (var stream = body.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
