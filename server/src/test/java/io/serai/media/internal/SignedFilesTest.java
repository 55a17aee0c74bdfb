package io.serai.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.MediaId;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final WorkspaceId workspace = WorkspaceId.next();
    private final MediaId file = new MediaId(Ids.next());
    private final Vault vault = TestVault.fresh();

    private SignedFiles at(Instant time) {
        return new SignedFiles(vault, () -> URI.create("https://shop.example"), Clock.fixed(time, ZoneOffset.UTC));
    }

    @Test
    void aLinkReadsItsFileUntilItExpires() {
        URI link = at(NOW).link(workspace, file, Duration.ofHours(1));

        assertThat(link.toString()).startsWith("https://shop.example/files/" + workspace.value() + "/" + file.value());
        assertThat(at(NOW.plusSeconds(3600)).mayRead(workspace, file, token(link)))
                .isTrue();
        assertThat(at(NOW.plusSeconds(3601)).mayRead(workspace, file, token(link)))
                .isFalse();
    }

    @Test
    void aLinkReadsNothingElse() {
        String token = token(at(NOW).link(workspace, file, Duration.ofHours(1)));

        assertThat(at(NOW).mayRead(workspace, new MediaId(Ids.next()), token)).isFalse();
        assertThat(at(NOW).mayRead(WorkspaceId.next(), file, token)).isFalse();
        assertThat(at(NOW).mayRead(workspace, file, "9" + token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.y", "12", "99999999999999.AAAA", "1.", "-1.AAAA"})
    void whatIsNoTokenReadsNothing(String token) {
        assertThat(at(NOW).mayRead(workspace, file, token)).isFalse();
    }

    @Test
    void aPreviewIsASmallJpeg() throws IOException {
        BufferedImage small = preview(png(3000, 1500));

        assertThat(small.getWidth()).isEqualTo(800);
        assertThat(small.getHeight()).isEqualTo(400);
    }

    @Test
    void aSmallPictureStaysAsLargeAsItIs() throws IOException {
        assertThat(preview(png(40, 30)).getWidth()).isEqualTo(40);
    }

    @Test
    void whatIsNoPictureHasAGreyOne() throws IOException {
        assertThat(preview("not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .getWidth())
                .isEqualTo(640);
        byte[] broken = png(300, 300);
        assertThat(preview(java.util.Arrays.copyOf(broken, 60)).getWidth()).isEqualTo(640);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage preview(byte[] file) throws IOException {
        byte[] jpeg = Preview.of(new ByteArrayInputStream(file));
        assertThat(jpeg).startsWith((byte) 0xff, (byte) 0xd8);
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String token(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }
}
