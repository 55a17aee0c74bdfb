package io.serai.models.internal.reading;

import io.serai.models.internal.reading.Network.Output;
import io.serai.models.internal.reading.Network.Scale;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one line: it is cut out, made level and 48 pixels high, and the model names the likeliest letter of every few columns. */
final class LineReader {
    private static final int HEIGHT = 48;
    private static final int NARROWEST = 320;
    private static final int WIDEST = 2_400;
    private static final double ON_END = 1.5;

    private final Network network;
    private final List<String> letters;

    /** @param letters resource with a letter a line; the model's first class is no letter at all, its last one is a blank */
    LineReader(Network network, String letters) {
        this.network = network;
        this.letters = letters(letters);
    }

    private static List<String> letters(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(Network.open(resource), StandardCharsets.UTF_8))) {
            var letters = new ArrayList<String>();
            letters.add("");
            lines.lines().forEach(letters::add);
            letters.add(" ");
            return List.copyOf(letters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param certainty the mean over its letters, 0 to 1 */
    record Line(String text, double certainty) {}

    Line read(BufferedImage picture, Box box) {
        BufferedImage cut = cut(picture, box);
        return letters(network.look(cut, Math.max(NARROWEST, cut.getWidth()), Scale.HALF));
    }

    /** A box that stands on end is a line that was turned by a quarter. */
    private static BufferedImage cut(BufferedImage picture, Box box) {
        boolean onEnd = box.height() >= ON_END * box.width();
        double length = onEnd ? box.height() : box.width();
        double thickness = onEnd ? box.width() : box.height();
        double scale = HEIGHT / thickness;
        int width = (int) Math.clamp(Math.round(length * scale), 8L, WIDEST);
        var cut = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = cut.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.translate(width / 2.0, HEIGHT / 2.0);
        pen.scale(width / length, scale);
        pen.rotate(-box.angle() + (onEnd ? Math.PI / 2 : 0));
        pen.translate(-box.x(), -box.y());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return cut;
    }

    /** Neighbouring columns with the same letter are one letter; the class 0 between them divides two. */
    private Line letters(Output output) {
        int classes = (int) output.shape()[2];
        int columns = (int) output.shape()[1];
        var text = new StringBuilder();
        double certainty = 0;
        int read = 0;
        int before = 0;
        for (int column = 0; column < columns; column++) {
            int best = best(output.numbers(), column * classes, classes);
            if (best != 0 && best != before && best < letters.size()) {
                text.append(letters.get(best));
                certainty += output.numbers()[column * classes + best];
                read++;
            }
            before = best;
        }
        return new Line(text.toString().strip(), read == 0 ? 0 : certainty / read);
    }

    private static int best(float[] numbers, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (numbers[from + i] > numbers[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
