package io.serai.media.http;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.media.FileAnswer;
import io.serai.media.MediaStore;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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

@RestController
@RequestMapping("/api/media")
class MediaController {
    private final MediaStore media;
    private final CurrentAgent current;

    MediaController(MediaStore media, CurrentAgent current) {
        this.media = media;
        this.current = current;
    }

    @PostMapping
    Attachment upload(@RequestParam("file") MultipartFile file) throws IOException {
        var agent = current.require(Permission.REPLY);
        try (InputStream bytes = file.getInputStream()) {
            return media.store(
                    agent.workspace(),
                    Optional.ofNullable(file.getOriginalFilename()),
                    Optional.ofNullable(file.getContentType()).orElse("application/octet-stream"),
                    bytes);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> read(
            @PathVariable String id,
            @RequestParam(required = false) Optional<String> download,
            @RequestHeader HttpHeaders headers)
            throws IOException {
        var agent = current.require(Permission.READ_CONVERSATIONS);
        var file = media.open(agent.workspace(), new MediaId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such file. It may have been deleted."));
        return FileAnswer.of(file, headers, download.isPresent());
    }
}
