package io.serai.realtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The widget's program: the small script that shops name, asked for again every few minutes, and the parts it loads, whose names change with
 * what is in them. All of it was compressed when it was built.
 */
@RestController
class WidgetScriptController {
    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().staleWhileRevalidate(Duration.ofHours(1));
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Optional<Part>> parts = new ConcurrentHashMap<>();

    @GetMapping("/widget.js")
    ResponseEntity<byte[]> script(HttpServletRequest request) {
        return answer(request, "widget.js", SHORT);
    }

    @GetMapping("/widget/assets/{name:[A-Za-z0-9_.-]+\\.js}")
    ResponseEntity<byte[]> part(HttpServletRequest request, @PathVariable String name) {
        return answer(request, "assets/" + name, FOREVER);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, String path, CacheControl cache) {
        String accepted = Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        Optional<Part> plain = part(path, "");
        if (plain.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        Part part = accepted.contains("br")
                ? part(path, ".br").orElse(plain.get())
                : accepted.contains("gzip") ? part(path, ".gz").orElse(plain.get()) : plain.get();
        HttpHeaders headers = headers(cache, part);
        boolean known = new ServletWebRequest(request).checkNotModified(part.etag());
        return known
                ? new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED)
                : new ResponseEntity<>(part.bytes(), headers, HttpStatus.OK);
    }

    private static HttpHeaders headers(CacheControl cache, Part part) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(JAVASCRIPT);
        headers.setCacheControl(cache);
        headers.setETag(part.etag());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!part.encoding().isEmpty()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, part.encoding());
        }
        // it holds nothing secret, and modules are fetched with CORS
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        return headers;
    }

    private Optional<Part> part(String path, String ending) {
        return parts.computeIfAbsent(path + ending, file -> read(file, ending));
    }

    private static Optional<Part> read(String file, String ending) {
        ClassPathResource resource = new ClassPathResource("static/widget/" + file);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (InputStream in = resource.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 24);
            String encoding = switch (ending) {
                case ".br" -> "br";
                case ".gz" -> "gzip";
                default -> "";
            };
            return Optional.of(new Part(bytes, encoding, "\"" + hash + "\""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Part(byte[] bytes, String encoding, String etag) {}
}
