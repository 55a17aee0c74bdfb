package io.serai.media.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Small JPEGs. A picture is thinned out while it is read, so that a huge one never lies in memory whole. */
public final class Preview {
    private static final int LARGEST_SIDE = 800;

    private Preview() {}

    public static byte[] of(InputStream file) throws IOException {
        BufferedImage picture = read(file).orElseGet(() -> new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(shrunk(picture), "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static Optional<BufferedImage> read(InputStream file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? Optional.of(read(readers.next(), stream)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Java's readers throw all sorts of things at broken files
            return Optional.empty();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            int side = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, side / (2 * LARGEST_SIDE));
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinned);
        } finally {
            reader.dispose();
        }
    }

    /** On white, since JPEG knows no transparency. */
    private static BufferedImage shrunk(BufferedImage picture) {
        double scale = Math.min(1.0, (double) LARGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
