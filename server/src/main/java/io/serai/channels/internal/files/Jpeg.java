package io.serai.channels.internal.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as JPEGs of at most so many bytes, upright. A huge one is thinned out while it is read, so that it never lies in memory whole. */
final class Jpeg {
    private static final int LARGEST_SIDE = 2560;
    private static final long MOST_PIXELS = 400_000_000L;
    private static final float QUALITY = 0.85f;
    private static final int TRIES = 6;

    private Jpeg() {}

    /** Empty where Java cannot read the picture. */
    static Optional<byte[]> of(byte[] file, long largest) throws IOException {
        Optional<BufferedImage> read = read(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        int turn = Orientation.of(file);
        int side = LARGEST_SIDE;
        for (int tries = 0; tries < TRIES; tries++) {
            byte[] jpeg = written(upright(read.get(), side, turn));
            if (jpeg.length <= largest) {
                return Optional.of(jpeg);
            }
            side = side * 2 / 3;
        }
        return Optional.empty();
    }

    private static Optional<BufferedImage> read(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? read(readers.next(), stream) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Java's readers throw all sorts of things at broken files
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LARGEST_SIDE));
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, thinned));
        } finally {
            reader.dispose();
        }
    }

    /** On white, since JPEG knows no transparency; turned as the camera noted, since that note is lost. */
    private static BufferedImage upright(BufferedImage picture, int side, int turn) {
        double scale = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        double width = Math.max(1, picture.getWidth() * scale);
        double height = Math.max(1, picture.getHeight() * scale);
        boolean lying = turn == 90 || turn == 270;
        var upright = new BufferedImage(
                (int) (lying ? height : width), (int) (lying ? width : height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.translate(upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        pen.rotate(Math.toRadians(turn));
        pen.translate(-width / 2, -height / 2);
        pen.drawImage(picture, AffineTransform.getScaleInstance(scale, scale), null);
        pen.dispose();
        return upright;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
