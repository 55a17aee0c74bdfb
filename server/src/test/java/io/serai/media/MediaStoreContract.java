package io.serai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.content.Attachment;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every media store keeps to. */
public interface MediaStoreContract {
    MediaStore store();

    @Test
    default void whatWasStoredIsReadBackByteForByte() throws IOException {
        WorkspaceId workspace = WorkspaceId.next();
        byte[] bytes = "%PDF-1.7 the invoice".getBytes(StandardCharsets.UTF_8);

        Attachment attachment = store().store(
                        workspace, Optional.of("invoice.pdf"), "application/pdf", new ByteArrayInputStream(bytes));

        assertThat(attachment.name()).contains("invoice.pdf");
        assertThat(attachment.mimeType()).isEqualTo("application/pdf");
        assertThat(attachment.bytes()).isEqualTo(bytes.length);
        MediaStore.StoredFile file = store().open(workspace, id(attachment)).orElseThrow();
        try (InputStream stream = file.stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(file.name()).contains("invoice.pdf");
        assertThat(file.bytes()).isEqualTo(bytes.length);
    }

    @Test
    default void anotherWorkspaceDoesNotSeeIt() throws IOException {
        Attachment attachment =
                store().store(WorkspaceId.next(), Optional.empty(), "text/plain", text("only for one shop"));

        assertThat(store().open(WorkspaceId.next(), id(attachment))).isEmpty();
    }

    @Test
    default void anUnknownIdOpensNothing() throws IOException {
        assertThat(store().open(WorkspaceId.next(), new MediaId(Ids.next()))).isEmpty();
    }

    @Test
    default void anEmptyFileIsAFile() throws IOException {
        WorkspaceId workspace = WorkspaceId.next();
        Attachment attachment = store().store(workspace, Optional.of("empty.txt"), "text/plain", text(""));

        MediaStore.StoredFile file = store().open(workspace, id(attachment)).orElseThrow();
        assertThat(file.stream().readAllBytes()).isEmpty();
    }

    @Test
    default void theTypeComesFromTheBytesNotFromTheClaim() throws IOException {
        WorkspaceId workspace = WorkspaceId.next();
        Attachment attachment =
                store().store(workspace, Optional.of("cat.png"), "image/png", text("<html><script>alert(1)</script>"));

        assertThat(attachment.mimeType()).isEqualTo("text/html");
        assertThat(store().open(workspace, id(attachment)).orElseThrow().safeInline())
                .isFalse();
    }

    @Test
    default void theNameCannotLeaveItsFolder() throws IOException {
        Attachment attachment = store().store(
                        WorkspaceId.next(), Optional.of("../../etc/passwd\u202Etxt.exe"), "text/plain", text("x"));

        assertThat(attachment.name()).contains("passwdtxt.exe");
    }

    @Test
    default void oneByteTooManyIsRefused() {
        InputStream tooLarge = new Zeros(MediaStore.LARGEST + 1);

        assertThatThrownBy(() -> store().store(WorkspaceId.next(), Optional.empty(), "application/x", tooLarge))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.TOO_LARGE));
    }

    @Test
    default void theLargestFileIsTaken() throws IOException {
        Attachment attachment = store().store(
                        WorkspaceId.next(), Optional.empty(), "application/x-thing", new Zeros(MediaStore.LARGEST));

        assertThat(attachment.bytes()).isEqualTo(MediaStore.LARGEST);
    }

    static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static MediaId id(Attachment attachment) {
        return ((Attachment.Source.Stored) attachment.source()).id();
    }

    /** So many zero bytes, without holding them. */
    final class Zeros extends InputStream {
        private long left;

        public Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
