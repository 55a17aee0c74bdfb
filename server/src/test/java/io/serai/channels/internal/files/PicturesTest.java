package io.serai.channels.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.PictureLimit;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures that a platform would refuse. */
class PicturesTest {
    private static final PictureLimit JPEG_AND_PNG = new PictureLimit(Set.of("image/jpeg", "image/png"), 200_000);

    private final Kept kept = new Kept();
    private final Fitting pictures = new Fitting(kept);
    private final WorkspaceId workspace = WorkspaceId.next();

    private Content.Media sent(byte[] bytes, String type, String name) throws IOException {
        Attachment file = kept.store(workspace, Optional.of(name), type, new ByteArrayInputStream(bytes));
        return new Content.Media(Content.Media.Kind.IMAGE, file, Optional.of("look"), Optional.empty());
    }

    private Content.Media fitted(Content.Media picture) {
        return (Content.Media) pictures.fitted(workspace, picture, Optional.of(JPEG_AND_PNG), Optional.empty());
    }

    private static byte[] noise(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(5);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureThatIsTooLargeIsMadeSmaller() throws IOException {
        Content.Media picture = sent(noise(900, 600, "png"), "image/png", "kettle.png");
        assertThat(picture.file().bytes()).isGreaterThan(JPEG_AND_PNG.bytes());

        Content.Media fitted = fitted(picture);

        assertThat(fitted.file().bytes()).isLessThanOrEqualTo(JPEG_AND_PNG.bytes());
        assertThat(fitted.file().mimeType()).isEqualTo("image/jpeg");
        assertThat(fitted.file().name()).contains("kettle.jpg");
        assertThat(fitted.caption()).contains("look");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept.bytes(fitted.file())));
        assertThat(read.getWidth() * 600L).isBetween(read.getHeight() * 880L, read.getHeight() * 920L);
    }

    @Test
    void aFormatThatThePlatformDoesNotShowIsWrittenAnew() throws IOException {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "bmp", bytes);

        assertThat(fitted(sent(bytes.toByteArray(), "image/bmp", "scan.bmp"))
                        .file()
                        .mimeType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void whatFitsOrCannotBeReadStaysAsItIs() throws IOException {
        Content.Media small = sent(noise(20, 20, "png"), "image/png", "s.png");
        Content.Media strange = sent(new byte[] {1, 2, 3}, "image/heic", "s.heic");

        assertThat(fitted(small)).isEqualTo(small);
        assertThat(fitted(strange)).isEqualTo(strange);
        assertThat(pictures.fitted(workspace, strange, Optional.empty(), Optional.empty()))
                .isEqualTo(strange);
    }

    @Test
    void aSecondTryTakesTheSameFile() throws IOException {
        Content.Media picture = sent(noise(900, 600, "png"), "image/png", "kettle.png");
        assertThat(fitted(picture)).isEqualTo(fitted(picture));
    }

    @Test
    void aPictureThatTheCameraHeldSidewaysStandsUpright() throws IOException {
        byte[] plain = noise(900, 600, "jpeg");
        // APP1: Exif, little endian, one entry: orientation 6
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(exif);
        bytes.write(plain, 2, plain.length - 2);
        assertThat(Orientation.of(bytes.toByteArray())).isEqualTo(90);
        assertThat(Orientation.of(plain)).isZero();
        assertThat(Orientation.of(new byte[] {1})).isZero();

        Content.Media fitted = fitted(sent(bytes.toByteArray(), "image/jpeg", "tall.jpg"));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept.bytes(fitted.file())));
        assertThat(read.getHeight()).isGreaterThan(read.getWidth());
    }

    private static final class Kept implements MediaStore {
        private final Map<MediaId, byte[]> files = new HashMap<>();

        byte[] bytes(Attachment file) {
            return files.get(((Attachment.Source.Stored) file.source()).id());
        }

        @Override
        public Attachment store(WorkspaceId workspace, Optional<String> name, String claimedType, InputStream bytes)
                throws IOException {
            MediaId id = new MediaId(Ids.next());
            files.put(id, bytes.readAllBytes());
            return new Attachment(new Attachment.Source.Stored(id), name, claimedType, files.get(id).length);
        }

        @Override
        public Optional<StoredFile> open(WorkspaceId workspace, MediaId id) {
            return Optional.of(new StoredFile(
                    Optional.empty(),
                    "image/png",
                    files.get(id).length,
                    true,
                    new ByteArrayInputStream(files.get(id))));
        }
    }
}
