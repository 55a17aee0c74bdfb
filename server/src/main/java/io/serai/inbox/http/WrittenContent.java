package io.serai.inbox.http;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent may send: text, files of our own store, menus. */
public final class WrittenContent {
    private WrittenContent() {}

    public static String clientId(@Nullable String clientId) {
        if (clientId == null || clientId.isBlank() || clientId.length() > 100) {
            throw Problem.invalid("A message needs a clientId of 1 to 100 characters.");
        }
        return clientId;
    }

    public static Content checked(@Nullable Content content) {
        return switch (content) {
            case null -> throw Problem.invalid("The message has no content.");
            case Content.Text(var body) -> text(body);
            case Content.Media media -> media(media);
            case Content.Menu menu -> menu(menu);
            case Content.Location location -> location;
            case Content.ContactCard card -> card;
            case Content.Email email -> mail(email);
            case Content.Template template -> template;
            case Content.Cards cards -> cards;
            case Content.Choice choice -> throw cannotSend("choice");
            case Content.Order order -> throw cannotSend("order");
            case Content.Form form -> throw cannotSend("form");
            case Content.Story story -> throw cannotSend("story");
            case Content.Shared shared -> throw cannotSend("shared");
            case Content.Notice notice -> throw cannotSend("notice");
            case Content.Unsupported unsupported -> throw cannotSend("unsupported");
        };
    }

    private static Content text(String body) {
        String text = body.replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw Problem.invalid("The message is empty.");
        }
        if (text.length() > Content.LONGEST_TEXT) {
            throw Problem.invalid("The message has " + text.length() + " characters; " + Content.LONGEST_TEXT
                    + " fit. Send it in parts, or as a file.");
        }
        return new Content.Text(text);
    }

    /** Its subject and markup are the conversation's and ours. */
    private static Content mail(Content.Email email) {
        if (email.body().isBlank() && email.attachments().isEmpty()) {
            throw Problem.invalid("The message is empty.");
        }
        if (email.attachments().stream().anyMatch(file -> !(file.source() instanceof Attachment.Source.Stored))) {
            throw Problem.invalid("Upload the file first, then send what the upload answered.");
        }
        return new Content.Email(
                email.subject(),
                email.body().replace("\u0000", "").strip(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                email.cc(),
                email.bcc(),
                email.attachments());
    }

    private static Content media(Content.Media media) {
        if (!(media.file().source() instanceof Attachment.Source.Stored)) {
            throw Problem.invalid("Upload the file first, then send what the upload answered.");
        }
        return media;
    }

    private static Content menu(Content.Menu menu) {
        if (menu.options().isEmpty() || menu.options().size() > 10) {
            throw Problem.invalid("A menu has 1 to 10 options.");
        }
        return menu;
    }

    private static Problem cannotSend(String kind) {
        return Problem.invalid("Content of type '" + kind + "' cannot be sent.");
    }
}
