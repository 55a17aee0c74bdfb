package io.serai.brain.http;

import io.serai.accounts.Agent;
import io.serai.content.Reading;
import io.serai.models.PictureReader;
import io.serai.models.PictureReader.Seen;
import io.serai.models.Transcriber;
import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.Redactor;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
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
    private final Transcriber transcriber;
    private final Redactor redactor;
    private final CurrentAgent current;

    ReadingController(PictureReader pictures, Transcriber transcriber, Redactor redactor, CurrentAgent current) {
        this.pictures = pictures;
        this.transcriber = transcriber;
        this.redactor = redactor;
        this.current = current;
    }

    @PostMapping
    Reading read(@RequestParam MultipartFile file) throws IOException {
        Agent agent = current.require(Permission.EDIT_BOT);
        String type = Objects.requireNonNullElse(file.getContentType(), "");
        if (type.startsWith("audio/")) {
            return heard(agent.workspace(), new Recording(file.getBytes(), type, Optional.empty()));
        }
        try (InputStream bytes = file.getInputStream()) {
            return switch (pictures.read(bytes.readNBytes(PictureReader.LARGEST + 1))) {
                case Seen.Text text -> Reading.of(redactor.redact(text.lines()));
                case Seen.NoText nothing -> Reading.nothing();
                case Seen.Unreadable unreadable -> Reading.failed();
            };
        }
    }

    private Reading heard(WorkspaceId workspace, Recording recording) {
        return switch (transcriber.transcribe(workspace, recording)) {
            case Heard.Words words -> Reading.of(redactor.redact(words.text()));
            case Heard.Nothing nothing -> Reading.nothing();
            case Heard.Failed failed -> Reading.failed();
        };
    }
}
