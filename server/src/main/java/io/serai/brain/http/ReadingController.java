package io.serai.brain.http;

import io.serai.content.Reading;
import io.serai.models.PictureReader;
import io.serai.models.PictureReader.Seen;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.Redactor;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the bot would make of a customer's file; nothing is kept of it. */
@RestController
@RequestMapping("/api/bot/read")
class ReadingController {
    private final PictureReader pictures;
    private final Redactor redactor;
    private final CurrentAgent current;

    ReadingController(PictureReader pictures, Redactor redactor, CurrentAgent current) {
        this.pictures = pictures;
        this.redactor = redactor;
        this.current = current;
    }

    @PostMapping
    Reading read(@RequestParam MultipartFile file) throws IOException {
        current.require(Permission.EDIT_BOT);
        try (InputStream bytes = file.getInputStream()) {
            return switch (pictures.read(bytes.readNBytes(PictureReader.LARGEST + 1))) {
                case Seen.Text text -> Reading.of(redactor.redact(text.lines()));
                case Seen.NoText nothing -> Reading.nothing();
                case Seen.Unreadable unreadable -> Reading.failed();
            };
        }
    }
}
