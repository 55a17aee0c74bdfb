package io.serai.inbox.internal.forwarding;

import io.serai.accounts.Agent;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.conversations.Message;
import io.serai.inbox.internal.transcript.Transcript;
import io.serai.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the mail in which something is forwarded; what its writer may not see has been taken out before. */
@Component
public class ForwardDesk {
    private final MediaStore media;

    ForwardDesk(MediaStore media) {
        this.media = media;
    }

    public Content.Email message(Agent agent, Origin origin, Wish wish, Message message, String writer, ZoneId zone) {
        return new ForwardedMail(Wording.in(agent.language()), origin, wish).of(message, writer, zone);
    }

    /** What is too long to be read in a mail goes along as a file. */
    public Content.Email conversation(
            Agent agent, Origin origin, Wish wish, List<Message> messages, Transcript transcript) {
        Wording wording = Wording.in(agent.language());
        var mail = new ForwardedMail(wording, origin, wish);
        String words = transcript.of(messages);
        List<Attachment> files = messages.stream()
                .filter(message -> !message.note() && message.deletedAt().isEmpty())
                .flatMap(message -> message.content().files().stream())
                .toList();
        if (mail.fits(words)) {
            return mail.ofConversation(words, files);
        }
        Content.Email letter = mail.ofConversation(wording.inFile(), files);
        List<Attachment> all = new ArrayList<>(List.of(kept(agent, words)));
        all.addAll(letter.attachments());
        return (Content.Email) letter.withFiles(all);
    }

    private Attachment kept(Agent agent, String words) {
        try {
            return media.store(
                    agent.workspace(),
                    Optional.of("conversation.txt"),
                    "text/plain",
                    new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
