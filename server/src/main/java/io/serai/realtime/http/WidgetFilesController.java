package io.serai.realtime.http;

import io.serai.channels.ChannelAccount;
import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.FileAnswer;
import io.serai.media.MediaStore;
import io.serai.realtime.visitors.FileLinks;
import io.serai.realtime.visitors.Limits;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a visitor's conversation. */
@RestController
@RequestMapping("/widget/{key}/files")
class WidgetFilesController {
    private static final long LARGEST = 15L * 1024 * 1024;
    /** What strangers may not put on the desk's machines, by the type that the store found in the bytes. */
    private static final Set<String> REFUSED = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-sh",
            "application/java-archive",
            "application/vnd.android.package-archive");

    private static final Set<String> REFUSED_ENDINGS = Set.of(
            "exe", "dll", "bat", "cmd", "com", "scr", "msi", "ps1", "vbs", "js", "jse", "wsf", "hta", "jar", "apk",
            "lnk", "reg", "sh");

    private final Callers callers;
    private final MediaStore media;
    private final FileLinks links;
    private final Limits limits;

    WidgetFilesController(Callers callers, MediaStore media, FileLinks links, Limits limits) {
        this.callers = callers;
        this.media = media;
        this.links = links;
        this.limits = limits;
    }

    /** @param token leave to send the file as a message, for a day; @param url where it can be seen meanwhile */
    record Uploaded(
            Attachment.Source source, Optional<String> name, String mimeType, long bytes, String token, String url) {}

    @PostMapping
    Uploaded upload(HttpServletRequest request, @RequestParam("file") MultipartFile file) throws IOException {
        Callers.Caller caller = callers.require(request);
        limits.file(caller.visitor(), caller.ip());
        requireHarmless(file);
        Attachment stored = store(caller, file);
        if (!(stored.source() instanceof Attachment.Source.Stored(MediaId id))) {
            throw new IllegalStateException("the store did not store");
        }
        if (REFUSED.contains(stored.mimeType())) {
            throw Problem.invalid("Programs cannot be sent here.");
        }
        return new Uploaded(
                stored.source(),
                stored.name(),
                stored.mimeType(),
                stored.bytes(),
                links.toSend(caller.account(), caller.visitor(), id),
                "/widget/" + caller.account().key() + "/files/" + id.value() + "?token="
                        + links.toRead(caller.account(), id));
    }

    private Attachment store(Callers.Caller caller, MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return media.store(
                    caller.account().workspace(),
                    Optional.ofNullable(file.getOriginalFilename()),
                    Optional.ofNullable(file.getContentType()).orElse("application/octet-stream"),
                    bytes);
        }
    }

    private static void requireHarmless(MultipartFile file) {
        if (file.isEmpty()) {
            throw Problem.invalid("The file is empty.");
        }
        if (file.getSize() > LARGEST) {
            throw new Problem(Problem.Code.TOO_LARGE, "A file may have 15 MB at most.");
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (REFUSED_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("Programs cannot be sent here.");
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> read(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Optional<String> token,
            @RequestParam Optional<String> download,
            @RequestHeader HttpHeaders headers)
            throws IOException {
        ChannelAccount account = callers.account(request);
        MediaId file = new MediaId(Ids.parse(id));
        if (!token.map(given -> links.mayRead(account, file, given)).orElse(false)) {
            throw Problem.forbidden("This link has expired. Reload the chat.");
        }
        MediaStore.StoredFile stored =
                media.open(account.workspace(), file).orElseThrow(() -> Problem.notFound("The file is gone."));
        return shared(FileAnswer.of(stored, headers, download.isPresent()));
    }

    /** Unlike the desk's, these are shown on other websites. */
    private static ResponseEntity<Resource> shared(ResponseEntity<Resource> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
