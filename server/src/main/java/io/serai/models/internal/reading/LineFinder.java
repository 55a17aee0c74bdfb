package io.serai.models.internal.reading;

import io.serai.models.internal.reading.Network.Scale;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of text in a picture. The model tells of every point how likely it lies in the core of a line; connected points are one
 * line. Thresholds and the margin around a core are those of PP-OCR (https://arxiv.org/abs/1911.08947, section 3).
 */
final class LineFinder {
    private static final int LONGEST_SIDE = 960;
    private static final int GRID = 32;
    private static final float IN_A_LINE = 0.3f;
    private static final double SURE = 0.5;
    private static final double MARGIN = 1.7;
    private static final int SMALLEST = 3;
    private static final int MOST_LINES = 120;

    private final Network network;

    LineFinder(Network network) {
        this.network = network;
    }

    /** In no order, in the coordinates of the picture. */
    List<Box> in(BufferedImage picture) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = onGrid(picture.getWidth() * scale);
        int height = onGrid(picture.getHeight() * scale);
        float[] likely = network.look(resized(picture, width, height), width, Scale.IMAGENET)
                .numbers();
        double across = (double) picture.getWidth() / width;
        double down = (double) picture.getHeight() / height;
        return cores(likely, width, height).stream()
                .limit(MOST_LINES)
                .map(core -> core.widened(MARGIN).scaled(across, down))
                .toList();
    }

    private static int onGrid(double length) {
        return Math.max(GRID, (int) Math.round(length / GRID) * GRID);
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        var resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = resized.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return resized;
    }

    private static List<Box> cores(float[] likely, int width, int height) {
        var cores = new ArrayList<Box>();
        var seen = new boolean[likely.length];
        for (int start = 0; start < likely.length; start++) {
            if (!seen[start] && likely[start] > IN_A_LINE) {
                List<int[]> points = connected(start, likely, seen, width, height);
                Box core = Box.around(points);
                if (Math.min(core.width(), core.height()) >= SMALLEST && mean(points, likely, width) >= SURE) {
                    cores.add(core);
                }
            }
        }
        return cores;
    }

    private static List<int[]> connected(int start, float[] likely, boolean[] seen, int width, int height) {
        var points = new ArrayList<int[]>();
        var next = new ArrayDeque<Integer>();
        next.add(start);
        seen[start] = true;
        while (!next.isEmpty()) {
            int at = next.poll();
            int x = at % width;
            int y = at / width;
            points.add(new int[] {x, y});
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int near = v * width + u;
                    if (!seen[near] && likely[near] > IN_A_LINE) {
                        seen[near] = true;
                        next.add(near);
                    }
                }
            }
        }
        return points;
    }

    private static double mean(List<int[]> points, float[] likely, int width) {
        return points.stream()
                .mapToDouble(point -> likely[point[1] * width + point[0]])
                .average()
                .orElse(0);
    }
}
