package io.serai.channels.messaging.reading;

import io.serai.channels.internal.Payload;
import io.serai.content.Attachment;
import io.serai.content.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a message says: words, taps, stories, and everything attached. */
final class MessageReader {
    private MessageReader() {}

    /** At least one, in order. @param mid groups what was sent together */
    static List<Content> contents(Payload message, String mid) {
        Optional<String> text = message.text("text");
        Optional<String> tapped = message.object("quick_reply").flatMap(reply -> reply.id("payload"));
        if (tapped.isPresent()) {
            return List.of(new Content.Choice(tapped.get(), text.orElse(tapped.get())));
        }
        List<Content> attached = Attachments.read(message, mid);
        Optional<Content> story = story(message);
        if (story.isPresent()) {
            return joined(story.get(), attached);
        }
        if (attached.isEmpty()) {
            return List.of(text.<Content>map(Content.Text::new).orElseGet(() -> wordless(message)));
        }
        return text.map(words -> with(words, attached)).orElse(attached);
    }

    private static Content wordless(Payload message) {
        String kind = message.isTrue("is_unsupported") ? "unsupported" : message.has("text") ? "empty" : "message";
        return Unread.content(kind, message);
    }

    /** Words that answer our story. The story's own address lives for a day. */
    private static Optional<Content> story(Payload message) {
        return message.object("reply_to")
                .flatMap(to -> to.object("story"))
                .map(story -> new Content.Story(
                        Content.Story.Kind.REPLY, story.text("url").map(MessageReader::remote), message.text("text")));
    }

    private static Attachment remote(String url) {
        return Attachments.remote(url, "application/octet-stream");
    }

    private static List<Content> joined(Content first, List<Content> rest) {
        List<Content> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static List<Content> with(String words, List<Content> attached) {
        Content first = attached.getFirst();
        return switch (first) {
            case Content.Media media
            when media.caption().isEmpty() ->
                replaced(attached, new Content.Media(media.kind(), media.file(), Optional.of(words), media.album()));
            case Content.Story story ->
                replaced(attached, new Content.Story(story.kind(), story.file(), Optional.of(words)));
            // a preview of the link that the words hold says nothing new
            case Content.Shared shared
            when attached.size() == 1 && Links.holds(words, shared) -> List.of(new Content.Text(words));
            default -> joined(new Content.Text(words), attached);
        };
    }

    private static List<Content> replaced(List<Content> all, Content first) {
        return joined(first, all.subList(1, all.size()));
    }
}
