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
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a message's file from the platform into our store. */
@Component
class MediaDesk implements JobHandler<MediaExpected> {
    private final Channels channels;
    private final Conversations conversations;
    private final MediaStore store;
    private final ReadingRoom readingRoom;
    private final Work work;

    MediaDesk(Channels channels, Conversations conversations, MediaStore store, ReadingRoom readingRoom, Work work) {
        this.readingRoom = readingRoom;
        this.channels = channels;
        this.conversations = conversations;
        this.store = store;
        this.work = work;
    }

    void fetchLater(ChannelAccount account, Conversation conversation, Message message) {
        if (message.content().files().stream().anyMatch(MediaDesk::remote)) {
            work.add(account.workspace(), new MediaExpected(account.id(), conversation.id(), message.id()));
        } else {
            readingRoom.readLater(account.workspace(), message);
        }
    }

    private static boolean remote(Attachment file) {
        return file.source() instanceof Attachment.Source.Remote;
    }

    @Override
    public Class<MediaExpected> handles() {
        return MediaExpected.class;
    }

    @Override
    public void run(WorkspaceId workspace, MediaExpected expected) {
        conversations.message(workspace, expected.message()).ifPresent(message -> {
            List<Attachment> files = message.content().files();
            if (files.stream().anyMatch(MediaDesk::remote)) {
                settle(
                        workspace,
                        expected,
                        message.content()
                                .withFiles(files.stream()
                                        .map(file -> fetched(workspace, expected, file))
                                        .toList()));
            }
        });
        conversations
                .message(workspace, expected.message())
                .ifPresent(message -> readingRoom.readLater(workspace, message));
    }

    private Attachment fetched(WorkspaceId workspace, MediaExpected expected, Attachment file) {
        return file.source() instanceof Attachment.Source.Remote(var reference)
                ? fetch(workspace, expected, file, reference)
                : file;
    }

    private Attachment fetch(WorkspaceId workspace, MediaExpected expected, Attachment file, String reference) {
        ChannelAccount account = channels.account(workspace, expected.account())
                .orElseThrow(() -> Problem.notFound("The channel account was disconnected."));
        try {
            return switch (channels.fetch(account, reference)) {
                case Fetched.Gone(var reason) -> file.with(new Attachment.Source.Lost(reason));
                case Fetched.File fetched -> keep(workspace, file, fetched);
            };
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** The type is what we found in the file, not what the platform claimed. */
    private Attachment keep(WorkspaceId workspace, Attachment file, Fetched.File fetched) throws IOException {
        try (InputStream bytes = fetched.bytes()) {
            return store.store(workspace, file.name().or(fetched::name), fetched.claimedType(), bytes);
        } catch (Problem tooLarge) {
            return file.with(new Attachment.Source.Lost(tooLarge.text()));
        }
    }

    @Override
    public void gaveUp(WorkspaceId workspace, MediaExpected expected) {
        conversations
                .message(workspace, expected.message())
                .ifPresent(message -> settle(
                        workspace,
                        expected,
                        message.content()
                                .withFiles(message.content().files().stream()
                                        .map(file -> remote(file)
                                                ? file.with(new Attachment.Source.Lost("unreachable"))
                                                : file)
                                        .toList())));
    }

    private void settle(WorkspaceId workspace, MediaExpected expected, Content content) {
        conversations
                .find(workspace, expected.conversation())
                .ifPresent(conversation -> conversations.attach(conversation, expected.message(), content));
    }
}
