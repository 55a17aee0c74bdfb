package io.serai.reception;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.content.Reading;
import io.serai.conversations.Author;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.media.MediaStore;
import io.serai.media.MediaStore.StoredFile;
import io.serai.models.PictureReader;
import io.serai.models.PictureReader.Seen;
import io.serai.models.Transcriber;
import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import io.serai.privacy.Redactor;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Reads what customers send as files, one file at a time, and keeps what was read with the message. */
@Component
class ReadingRoom implements JobHandler<ReadingExpected> {
    /** So long a turn waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** Smaller pictures in mails are logos and signatures. */
    private static final long LOGO = 8 * 1024;

    /** Its text is read; a scan is a picture. */
    private static final String PDF = "application/pdf";

    private static final int MOST_FILES = 4;

    private final Conversations conversations;
    private final MediaStore store;
    private final PictureReader pictures;
    private final Thinking thinking;
    private final Transcriber transcriber;
    private final Redactor redactor;
    private final Work work;
    private final Clock clock;
    private final Semaphore seat = new Semaphore(1);

    ReadingRoom(
            Conversations conversations,
            MediaStore store,
            PictureReader pictures,
            Thinking thinking,
            Transcriber transcriber,
            Redactor redactor,
            Work work,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.pictures = pictures;
        this.thinking = thinking;
        this.transcriber = transcriber;
        this.redactor = redactor;
        this.work = work;
        this.clock = clock;
    }

    void readLater(WorkspaceId workspace, Message message) {
        if (isCustomers(message)
                && message.content().files().stream()
                        .anyMatch(file ->
                                isUnread(workspace, file) && file.source() instanceof Attachment.Source.Stored)) {
            work.add(workspace, new ReadingExpected(message.conversation(), message.id()));
        }
    }

    /** Whether a turn that answers this message does well to wait. */
    boolean awaits(WorkspaceId workspace, Message message) {
        return isCustomers(message)
                && message.content().files().stream().limit(MOST_FILES).anyMatch(file -> isUnread(workspace, file))
                && message.storedAt().plus(PATIENCE).isAfter(clock.instant());
    }

    private static boolean isCustomers(Message message) {
        return message.author() instanceof Author.Customer
                && message.deletedAt().isEmpty();
    }

    private boolean isUnread(WorkspaceId workspace, Attachment file) {
        return file.reading().isEmpty()
                && !(file.source() instanceof Attachment.Source.Lost)
                && (isPicture(file) || isSound(file) && transcriber.configured(workspace));
    }

    private static boolean isPicture(Attachment file) {
        return file.mimeType().equals(PDF)
                || file.mimeType().startsWith("image/") && (file.bytes() == 0 || file.bytes() >= LOGO);
    }

    private static boolean isSound(Attachment file) {
        return file.mimeType().startsWith("audio/");
    }

    @Override
    public Class<ReadingExpected> handles() {
        return ReadingExpected.class;
    }

    /** Live, since somebody waits for it, but it never holds more than one of the live slots: reading takes a processor, not patience. */
    @Override
    public void run(WorkspaceId workspace, ReadingExpected expected) {
        if (!seat.tryAcquire()) {
            throw new RetryLater(
                    Duration.ofMillis(300 + ThreadLocalRandom.current().nextInt(700)), "another file is being read");
        }
        try {
            conversations
                    .message(workspace, expected.message())
                    .ifPresent(message -> keep(workspace, expected, readings(workspace, message)));
        } finally {
            seat.release();
        }
    }

    private Map<MediaId, Reading> readings(WorkspaceId workspace, Message message) {
        var readings = new HashMap<MediaId, Reading>();
        for (Attachment file :
                message.content().files().stream().limit(MOST_FILES).toList()) {
            if (isUnread(workspace, file) && file.source() instanceof Attachment.Source.Stored(var id)) {
                readings.put(id, read(workspace, message, file, id));
            }
        }
        return readings;
    }

    private Reading read(WorkspaceId workspace, Message message, Attachment attachment, MediaId id) {
        try {
            var file = store.open(workspace, id);
            if (file.isEmpty()) {
                return Reading.failed();
            }
            return isSound(attachment) ? heard(workspace, message, file.get()) : read(file.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reading read(StoredFile file) throws IOException {
        try (InputStream bytes = file.stream()) {
            byte[] picture = bytes.readNBytes(PictureReader.LARGEST + 1);
            return switch (thinking.of(() -> pictures.read(picture))) {
                case Seen.Text text -> Reading.of(redactor.redact(text.lines()));
                case Seen.NoText nothing -> Reading.nothing();
                case Seen.Unreadable unreadable -> Reading.failed();
            };
        }
    }

    private Reading heard(WorkspaceId workspace, Message message, StoredFile file) throws IOException {
        Optional<Language> language =
                conversations.find(workspace, message.conversation()).flatMap(conversation -> conversation.language());
        try (InputStream bytes = file.stream()) {
            var recording = new Recording(bytes.readAllBytes(), file.mimeType(), language);
            return switch (transcriber.transcribe(workspace, recording)) {
                case Heard.Words words -> Reading.of(redactor.redact(words.text()));
                case Heard.Nothing nothing -> Reading.nothing();
                case Heard.Failed failed -> Reading.failed();
            };
        }
    }

    /** Into the message as it is now: it may have been edited meanwhile. */
    private void keep(WorkspaceId workspace, ReadingExpected expected, Map<MediaId, Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        conversations.message(workspace, expected.message()).ifPresent(message -> {
            var files = message.content().files().stream()
                    .map(file -> file.source() instanceof Attachment.Source.Stored(var id) && readings.containsKey(id)
                            ? file.read(readings.getOrDefault(id, Reading.failed()))
                            : file)
                    .toList();
            conversations
                    .find(workspace, expected.conversation())
                    .ifPresent(conversation -> conversations.attach(
                            conversation, message.id(), message.content().withFiles(files)));
        });
    }

    @Override
    public void gaveUp(WorkspaceId workspace, ReadingExpected expected) {
        conversations.message(workspace, expected.message()).ifPresent(message -> {
            var readings = new HashMap<MediaId, Reading>();
            message.content().files().stream()
                    .filter(file -> isUnread(workspace, file))
                    .forEach(file -> {
                        if (file.source() instanceof Attachment.Source.Stored(var id)) {
                            readings.put(id, Reading.failed());
                        }
                    });
            keep(workspace, expected, readings);
        });
    }
}
