package io.serai.models.internal.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes pixels of a file: upright, on white, and thinned out while it is read, so that a huge picture never lies in memory whole. */
final class Picture {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 2_600;

    private Picture() {}

    static final class TooLarge extends IOException {
        TooLarge(long pixels) {
            super(pixels + " pixels");
        }
    }

    /** Empty when it is no picture, or of a kind that nobody here knows (HEIC). */
    static Optional<BufferedImage> of(byte[] file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? Optional.of(upright(read(readers.next(), stream), file)) : Optional.empty();
        } catch (RuntimeException broken) {
            // Java's readers throw all sorts of things at broken files
            throw new IOException("broken picture", broken);
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new TooLarge(pixels);
            }
            int side = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = (side + LONGEST_SIDE - 1) / LONGEST_SIDE;
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, thinned);
        } finally {
            reader.dispose();
        }
    }

    /** Cameras note how they were held instead of turning the picture. */
    private static BufferedImage upright(BufferedImage picture, byte[] file) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (Orientation.of(file)) {
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean onItsSide = turn.getScaleX() == 0;
        var upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
