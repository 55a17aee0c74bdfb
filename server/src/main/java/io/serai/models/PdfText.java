package io.serai.models;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What is written in a PDF file, page after page, paragraphs between empty lines; on this machine, and with nothing in the file being run.
 * Pages that are pictures have no text: they can be had as pictures.
 */
public final class PdfText {
    private static final int DOTS_AN_INCH = 150;
    /** A poster would not fit into memory. */
    private static final float MOST_INCHES = 20;

    private static final int POINTS_AN_INCH = 72;

    static {
        // the library keeps a list of this machine's fonts in a file: not in the home folder of whoever runs the server
        System.setProperty(
                "pdfbox.fontcache", System.getProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", ".")));
    }

    private PdfText() {}

    public static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    /**
     * As far as it goes: pages beyond the letters or the time are left out.
     *
     * @throws IOException when it is broken, or locked with a password
     */
    public static String of(byte[] file, int mostLetters, Duration longest) throws IOException {
        long until = System.nanoTime() + longest.toNanos();
        try (PDDocument document = opened(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setParagraphStart("\n");
            var text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (text.length() > mostLetters || System.nanoTime() > until) {
                    break;
                }
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
            }
            return text.substring(0, Math.min(text.length(), mostLetters))
                    .replace("\u0000", "")
                    .replaceAll("[ \\t]+\n", "\n")
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        } catch (RuntimeException | StackOverflowError broken) {
            // whoever made the file may have meant it to be read by nobody
            throw new IOException("broken PDF", broken);
        }
    }

    /** The first pages as one would see them, for a file without text. */
    public static List<BufferedImage> pages(byte[] file, int most) throws IOException {
        try (PDDocument document = opened(file)) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
                PDRectangle size = document.getPage(page).getCropBox();
                if (Math.max(size.getWidth(), size.getHeight()) <= MOST_INCHES * POINTS_AN_INCH) {
                    pages.add(renderer.renderImageWithDPI(page, DOTS_AN_INCH, ImageType.RGB));
                }
            }
            return pages;
        } catch (RuntimeException | StackOverflowError broken) {
            throw new IOException("broken PDF", broken);
        }
    }

    /** What is unpacked of it lies in a file, not in memory. */
    private static PDDocument opened(byte[] file) throws IOException {
        return Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }
}
