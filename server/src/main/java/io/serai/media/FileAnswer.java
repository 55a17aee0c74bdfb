package io.serai.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A stored file as an HTTP answer that a browser cannot be made to run: the sniffed type and nothing else, a sandbox without scripts, and
 * download instead of display for whatever is not a plain picture, sound or film. One range of bytes may be asked for, so that sound and
 * film can be wound.
 */
public final class FileAnswer {
    private static final String SANDBOX = "default-src 'none'; media-src 'self'; img-src 'self'; sandbox";

    private FileAnswer() {}

    /** Owns the file's stream from here on. */
    public static ResponseEntity<Resource> of(MediaStore.StoredFile file, HttpHeaders request, boolean download)
            throws IOException {
        HttpHeaders headers = headers(file, download);
        List<HttpRange> ranges = ranges(request);
        if (ranges.size() != 1) {
            headers.setContentLength(file.bytes());
            return new ResponseEntity<>(new InputStreamResource(file.stream()), headers, HttpStatus.OK);
        }
        return part(file, headers, ranges.getFirst());
    }

    private static HttpHeaders headers(MediaStore.StoredFile file, boolean download) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(file.mimeType()));
        headers.setContentDisposition(disposition(file, download));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", SANDBOX);
        headers.set("Cross-Origin-Resource-Policy", "same-site");
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        // a file never changes under its id, but it is nobody's but the reader's
        headers.setCacheControl("private, max-age=86400, immutable");
        return headers;
    }

    private static ContentDisposition disposition(MediaStore.StoredFile file, boolean download) {
        ContentDisposition.Builder builder =
                file.safeInline() && !download ? ContentDisposition.inline() : ContentDisposition.attachment();
        file.name().ifPresent(name -> builder.filename(name, StandardCharsets.UTF_8));
        return builder.build();
    }

    /** An unreadable range header asks for nothing: RFC 9110 lets a server ignore it. */
    private static List<HttpRange> ranges(HttpHeaders request) {
        try {
            return request.getRange();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static ResponseEntity<Resource> part(MediaStore.StoredFile file, HttpHeaders headers, HttpRange range)
            throws IOException {
        if (file.bytes() == 0 || range.getRangeStart(file.bytes()) >= file.bytes()) {
            file.stream().close();
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            return new ResponseEntity<>(headers, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        }
        long first = range.getRangeStart(file.bytes());
        long last = range.getRangeEnd(file.bytes());
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + first + "-" + last + "/" + file.bytes());
        headers.setContentLength(last - first + 1);
        InputStream bytes = new FirstBytes(file.stream(), first, last - first + 1);
        return new ResponseEntity<>(new InputStreamResource(bytes), headers, HttpStatus.PARTIAL_CONTENT);
    }
}
