package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.Channels;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.media.MediaStore;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Brings a message's file from the platform into our store. */
@Component
class MediaDesk implements JobHandler<MediaExpected> {
    private final Channels channels;
    private final Conversations conversations;
    private final MediaStore store;
    private final Work work;

    MediaDesk(Channels channels, Conversations conversations, MediaStore store, Work work) {
        this.channels = channels;
        this.conversations = conversations;
        this.store = store;
        this.work = work;
    }

    void fetchLater(ChannelAccount account, Conversation conversation, Message message) {
        if (message.content() instanceof Content.Media media
                && media.file().source() instanceof Attachment.Source.Remote) {
            work.add(account.workspace(), new MediaExpected(account.id(), conversation.id(), message.id()));
        }
    }

    @Override
    public Class<MediaExpected> handles() {
        return MediaExpected.class;
    }

    @Override
    public void run(WorkspaceId workspace, MediaExpected expected) {
        conversations.message(workspace, expected.message()).ifPresent(message -> {
            if (message.content() instanceof Content.Media media
                    && media.file().source() instanceof Attachment.Source.Remote(var reference)) {
                settle(workspace, expected, media.with(fetch(workspace, expected, media, reference)));
            }
        });
    }

    private Attachment.Source fetch(
            WorkspaceId workspace, MediaExpected expected, Content.Media media, String reference) {
        ChannelAccount account = channels.account(workspace, expected.account())
                .orElseThrow(() -> Problem.notFound("The channel account was disconnected."));
        try {
            return switch (channels.fetch(account, reference)) {
                case Fetched.Gone(var reason) -> new Attachment.Source.Lost(reason);
                case Fetched.File file -> keep(workspace, media, file);
            };
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private Attachment.Source keep(WorkspaceId workspace, Content.Media media, Fetched.File file) throws IOException {
        try (InputStream bytes = file.bytes()) {
            return store.store(workspace, media.file().name().or(file::name), file.claimedType(), bytes)
                    .source();
        } catch (Problem tooLarge) {
            return new Attachment.Source.Lost(tooLarge.text());
        }
    }

    @Override
    public void gaveUp(WorkspaceId workspace, MediaExpected expected) {
        conversations.message(workspace, expected.message()).ifPresent(message -> {
            if (message.content() instanceof Content.Media media) {
                settle(workspace, expected, media.with(new Attachment.Source.Lost("unreachable")));
            }
        });
    }

    private void settle(WorkspaceId workspace, MediaExpected expected, Content.Media media) {
        conversations
                .find(workspace, expected.conversation())
                .ifPresent(conversation -> conversations.attach(conversation, expected.message(), media));
    }
}
