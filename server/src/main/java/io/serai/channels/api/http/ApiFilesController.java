package io.serai.channels.api.http;

import io.serai.channels.Webhook;
import io.serai.channels.api.ApiUploads;
import io.serai.content.Attachment;
import io.serai.media.MediaStore;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The body is the file itself, signed like an event. */
@RestController
class ApiFilesController {
    private final ApiUploads uploads;

    ApiFilesController(ApiUploads uploads) {
        this.uploads = uploads;
    }

    /** @param file what a message names it by */
    record Stored(String file, String type, long bytes) {}

    @PostMapping("/hooks/api/{key}/files")
    @ResponseStatus(HttpStatus.CREATED)
    Stored upload(@PathVariable String key, @RequestParam Optional<String> name, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes((int) MediaStore.LARGEST + 1);
        if (body.length > MediaStore.LARGEST) {
            throw new Problem(Problem.Code.TOO_LARGE, "A file has at most 25 MB.");
        }
        Attachment stored = uploads.store(key, new Webhook(headers(request), body), name);
        String id = stored.source() instanceof Attachment.Source.Stored(var media)
                ? media.value().toString()
                : "";
        return new Stored(id, stored.mimeType(), stored.bytes());
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
