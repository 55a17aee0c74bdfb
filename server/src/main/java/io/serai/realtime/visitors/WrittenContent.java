package io.serai.realtime.visitors;

import io.serai.channels.ChannelAccount;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a browser claims to be a message: the three documented kinds, within their limits, and nothing else. */
@Component
class WrittenContent {
    /** In UTF-16 units. */
    static final int LONGEST_TEXT = 10_000;

    private final MediaStore media;
    private final FileLinks links;

    WrittenContent(MediaStore media, FileLinks links) {
        this.media = media;
        this.links = links;
    }

    Content read(ChannelAccount account, Visitor visitor, JsonNode content) {
        return switch (string(content, "type")) {
            case "text" -> new Content.Text(text(string(content, "body")));
            case "choice" -> choice(content);
            case "media" -> file(account, visitor, content);
            default -> throw Problem.invalid("A visitor can send a text, a choice or a file.");
        };
    }

    private static String text(String body) {
        String clean = CleanText.of(body);
        if (clean.isBlank()) {
            throw Problem.invalid("The message is empty.");
        }
        if (clean.length() > LONGEST_TEXT) {
            throw new Problem(
                    Problem.Code.TOO_LARGE,
                    "A message may have 10,000 characters at most. Shorten it, or send the text as a file.");
        }
        return clean;
    }

    private static Content choice(JsonNode content) {
        String option = CleanText.line(string(content, "optionId"), 200);
        String label = CleanText.line(string(content, "label"), 1_000);
        if (option.isEmpty() || label.isEmpty()) {
            throw Problem.invalid("A choice needs its option and its label.");
        }
        return new Content.Choice(option, label);
    }

    /** Only a file that this visitor has uploaded can be sent; what it is, our own store says. */
    private Content file(ChannelAccount account, Visitor visitor, JsonNode content) {
        JsonNode file = content.path("file");
        MediaId id = new MediaId(Ids.parse(string(file.path("source"), "id")));
        if (!links.maySend(account, visitor, id, string(file, "token"))) {
            throw Problem.forbidden("This file was not uploaded here, or too long ago. Choose it again.");
        }
        Attachment attachment = stored(account, id);
        Optional<String> caption = Optional.of(string(content, "caption"))
                .filter(line -> !line.isBlank())
                .map(WrittenContent::text);
        return new Content.Media(kind(attachment.mimeType()), attachment, caption, Optional.empty());
    }

    private Attachment stored(ChannelAccount account, MediaId id) {
        try {
            MediaStore.StoredFile file = media.open(account.workspace(), id)
                    .orElseThrow(() -> Problem.notFound("The file is gone. Choose it again."));
            file.stream().close();
            return new Attachment(new Attachment.Source.Stored(id), file.name(), file.mimeType(), file.bytes());
        } catch (IOException unreadable) {
            throw new Problem(
                    Problem.Code.UPSTREAM_DOWN, "The file cannot be read at the moment. Try again.", unreadable);
        }
    }

    private static Content.Media.Kind kind(String mimeType) {
        if (mimeType.startsWith("image/") && !mimeType.contains("svg")) {
            return Content.Media.Kind.IMAGE;
        }
        if (mimeType.startsWith("audio/")) {
            return Content.Media.Kind.VOICE;
        }
        return mimeType.startsWith("video/") ? Content.Media.Kind.VIDEO : Content.Media.Kind.FILE;
    }

    private static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
