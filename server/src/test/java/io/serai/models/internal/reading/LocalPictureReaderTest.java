package io.serai.models.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.PictureReader;
import io.serai.models.PictureReader.Seen;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LocalPictureReaderTest {
    private static final LocalPictureReader READER = new LocalPictureReader();

    @AfterAll
    static void closeModels() throws Exception {
        READER.close();
    }

    @Test
    void aScreenshotIsReadLineByLine() throws IOException {
        assertThat(lines(picture("order.png")))
                .contains(
                        "Order #48213",
                        "Payment failed: card declined (E204)",
                        "Heron Tent 2P",
                        "EUR 249.00",
                        "Ships to: Berlin, Germany",
                        "Please contact customer service.");
    }

    @Test
    void chineseIsRead() throws IOException {
        assertThat(String.join("\n", lines(picture("zh.png"))))
                .contains("订单详情")
                .contains("20231123001")
                .contains("已签收")
                .contains("没有收到包裹")
                .contains("199.00")
                .contains("联系客服");
    }

    @Test
    void aTiltedLabelOnAPhotoIsRead() throws IOException {
        assertThat(String.join("\n", lines(picture("label.jpg"))))
                .contains("1Z999AA10123456784")
                .contains("Summit Tent")
                .contains("7731");
    }

    @Test
    void aPhotoThatTheCameraNotedAsLyingOnItsSideIsStoodUp() throws IOException {
        var upright = ImageIO.read(new ByteArrayInputStream(picture("order.png")));
        var lying = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        lying.createGraphics().drawImage(upright, new AffineTransform(0, -1, 1, 0, 0, upright.getWidth()), null);
        assertThat(lines(withOrientation(6, jpeg(lying)))).contains("Order #48213");
    }

    @Test
    void aPhotoWithoutWordsSaysNothing() throws IOException {
        assertThat(READER.read(picture("photo.jpg"))).isEqualTo(new Seen.NoText());
    }

    @Test
    void scriptsThatItDoesNotKnowAreNotGuessed() throws IOException {
        assertThat(READER.read(picture("russian.png"))).isEqualTo(new Seen.NoText());
    }

    @Test
    void webPicturesAreReadToo() throws IOException {
        assertThat(String.join(" ", lines(picture("order.webp")))).contains("#48213");
    }

    @Test
    void thePagesOfAPdfAreReadAsText() throws IOException {
        assertThat(lines(Pdfs.of("Invoice for order #48213", "Total: 189.00 EUR")))
                .containsExactly("Invoice for order #48213", "Total: 189.00 EUR");
    }

    @Test
    void aScanIsReadAsThePictureThatItIs() throws IOException {
        var scan = ImageIO.read(new ByteArrayInputStream(picture("order.png")));
        assertThat(String.join(" ", lines(Pdfs.scanned(scan)))).contains("#48213");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(READER.read("GIF87 or so".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Seen.Unreadable("unknown_format"));
        assertThat(READER.read("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Seen.Unreadable("failed"));
        assertThat(READER.read(new byte[0])).isEqualTo(new Seen.Unreadable("unknown_format"));
        assertThat(READER.read(new byte[PictureReader.LARGEST + 1])).isEqualTo(new Seen.Unreadable("too_large"));
    }

    @Test
    void aPictureThatIsCutOffDoesNoHarm() throws IOException {
        byte[] whole = picture("label.jpg");
        for (int length : new int[] {3, 20, 200, 2_000}) {
            assertThat(READER.read(Arrays.copyOf(whole, length))).isNotInstanceOf(Seen.Text.class);
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotUnpacked() throws IOException {
        byte[] png = picture("russian.png").clone();
        png[16] = 0x00;
        png[17] = 0x01; // 65,536 and more pixels wide, and as high
        png[20] = 0x00;
        png[21] = 0x01;
        assertThat(READER.read(png)).isEqualTo(new Seen.Unreadable("too_large"));
    }

    private static java.util.List<String> lines(byte[] picture) {
        Seen seen = READER.read(picture);
        assertThat(seen).isInstanceOf(Seen.Text.class);
        return ((Seen.Text) seen).lines().lines().toList();
    }

    private static byte[] picture(String name) throws IOException {
        try (InputStream in = LocalPictureReaderTest.class.getResourceAsStream("/pictures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withOrientation(int orientation, byte[] jpeg) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        bytes.write(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        bytes.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
