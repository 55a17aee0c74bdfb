package io.serai.media.http;

import io.serai.content.MediaId;
import io.serai.media.FileAnswer;
import io.serai.media.MediaStore;
import io.serai.media.internal.Preview;
import io.serai.media.internal.SignedFiles;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where platforms fetch the files that we send. */
@RestController
@RequestMapping("/files/{workspace}/{file}/{token}")
class PublicFilesController {
    private final MediaStore media;
    private final SignedFiles files;

    PublicFilesController(MediaStore media, SignedFiles files) {
        this.media = media;
        this.files = files;
    }

    @GetMapping
    ResponseEntity<Resource> read(
            @PathVariable String workspace,
            @PathVariable String file,
            @PathVariable String token,
            @RequestHeader HttpHeaders headers)
            throws IOException {
        return FileAnswer.of(open(workspace, file, token), headers, false);
    }

    @GetMapping(value = "/preview.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] preview(@PathVariable String workspace, @PathVariable String file, @PathVariable String token)
            throws IOException {
        try (InputStream bytes = open(workspace, file, token).stream()) {
            return Preview.of(bytes);
        }
    }

    private MediaStore.StoredFile open(String workspace, String file, String token) throws IOException {
        WorkspaceId owner = new WorkspaceId(Ids.parse(workspace));
        MediaId id = new MediaId(Ids.parse(file));
        if (!files.mayRead(owner, id, token)) {
            throw gone();
        }
        return media.open(owner, id).orElseThrow(PublicFilesController::gone);
    }

    private static Problem gone() {
        return Problem.notFound("There is no such file, or this link to it has expired.");
    }
}
