package io.serai.models.internal.reading;

import io.serai.models.PdfText;
import io.serai.models.PictureReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** PP-OCRv4, loaded when the first picture comes: most days of most shops begin with words. */
@Component
class LocalPictureReader implements PictureReader, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPictureReader.class);

    /** A page full of small print is read as far as this takes; the rest would not be what the customer asks about. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final double CERTAIN = 0.92;

    /** What a scan is about stands on its first page. */
    private static final int SCANNED_PAGES = 2;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Models models;

    private record Models(Network find, Network read, LineFinder finder, LineReader reader) {
        static Models loaded() {
            var find = new Network("/models/ch_PP-OCRv4_det_infer.onnx");
            var read = new Network("/models/ch_PP-OCRv4_rec_infer.onnx");
            return new Models(find, read, new LineFinder(find), new LineReader(read, "/models/ppocr_keys_v1.txt"));
        }
    }

    @Override
    public Seen read(byte[] picture) {
        if (picture.length > LARGEST) {
            return new Seen.Unreadable("too_large");
        }
        oneAtATime.lock();
        try {
            if (PdfText.isPdf(picture)) {
                return seen(written(picture));
            }
            Optional<BufferedImage> pixels = Picture.of(picture);
            return pixels.isEmpty() ? new Seen.Unreadable("unknown_format") : seen(text(pixels.get()));
        } catch (Picture.TooLarge tooLarge) {
            return new Seen.Unreadable("too_large");
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            log.warn("A picture could not be read: {}", failed.getClass().getName());
            return new Seen.Unreadable("failed");
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Seen seen(String text) {
        return text.isBlank() ? new Seen.NoText() : new Seen.Text(text);
    }

    /** Text as text; a scan is a picture of a page. */
    private String written(byte[] pdf) throws IOException {
        String text = PdfText.of(pdf, MOST_LETTERS, LONGEST);
        if (!text.isBlank()) {
            return text;
        }
        var pages = new StringBuilder();
        for (BufferedImage page : PdfText.pages(pdf, SCANNED_PAGES)) {
            pages.append(text(page)).append('\n');
        }
        return cut(pages);
    }

    private String text(BufferedImage picture) {
        Models loaded = models;
        if (loaded == null) {
            loaded = Models.loaded();
            models = loaded;
        }
        long until = System.nanoTime() + LONGEST.toNanos();
        var text = new StringBuilder();
        for (List<Box> line : lines(loaded.finder().in(picture))) {
            for (Box box : line) {
                if (System.nanoTime() > until || text.length() > MOST_LETTERS) {
                    return cut(text);
                }
                LineReader.Line read = loaded.reader().read(picture, box);
                if (read.certainty() >= CERTAIN) {
                    text.append(read.text()).append(' ');
                }
            }
            endLine(text);
        }
        return cut(text);
    }

    private static String cut(StringBuilder text) {
        return text.substring(0, Math.min(text.length(), MOST_LETTERS)).strip();
    }

    private static void endLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setCharAt(text.length() - 1, '\n');
        }
    }

    /** As a person reads: from the top, and what stands at one height from the left. */
    private static List<List<Box>> lines(List<Box> boxes) {
        var lines = new ArrayList<List<Box>>();
        boxes.stream().sorted(Comparator.comparingDouble(Box::y)).forEach(box -> {
            if (lines.isEmpty() || !lines.getLast().getLast().sameLineAs(box)) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(box);
        });
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Box::x)));
        return lines;
    }

    @Override
    public void close() throws Exception {
        oneAtATime.lock();
        try {
            Models loaded = models;
            if (loaded != null) {
                loaded.find().close();
                loaded.read().close();
                models = null;
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
