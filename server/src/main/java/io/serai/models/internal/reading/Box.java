package io.serai.models.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text in a picture: a rectangle that may be tilted.
 *
 * @param x of its middle
 * @param y of its middle
 * @param width along the line
 * @param angle of the line, in radians, between -45 and 45 degrees
 */
record Box(double x, double y, double width, double height, double angle) {

    /** The smallest rectangle around the points; one of its sides lies on a side of their hull. */
    static Box around(List<int[]> points) {
        List<int[]> hull = hull(points);
        Box smallest = along(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            int[] from = hull.get(i);
            int[] to = hull.get((i + 1) % hull.size());
            Box box = along(hull, quarter(Math.atan2(to[1] - from[1], to[0] - from[0])));
            if (box.width * box.height < smallest.width * smallest.height - 1e-6) {
                smallest = box;
            }
        }
        return smallest;
    }

    /** A rectangle looks the same after a quarter turn: of its angles, the one nearest to upright. */
    private static double quarter(double angle) {
        double right = Math.PI / 2;
        return angle - right * Math.round(angle / right);
    }

    private static Box along(List<int[]> points, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int[] point : points) {
            double u = point[0] * cos + point[1] * sin;
            double v = point[1] * cos - point[0] * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new Box(u * cos - v * sin, u * sin + v * cos, right - left + 1, bottom - top + 1, angle);
    }

    /** Andrew's monotone chain. */
    private static List<int[]> hull(List<int[]> points) {
        List<int[]> sorted = points.stream()
                .sorted(Comparator.<int[]>comparingInt(point -> point[0]).thenComparingInt(point -> point[1]))
                .toList();
        var hull = new ArrayList<>(chain(sorted));
        hull.addAll(chain(sorted.reversed()));
        return hull.isEmpty() ? sorted : hull;
    }

    private static List<int[]> chain(List<int[]> sorted) {
        var chain = new ArrayList<int[]>();
        for (int[] point : sorted) {
            while (chain.size() >= 2 && !turnsLeft(chain.get(chain.size() - 2), chain.getLast(), point)) {
                chain.removeLast();
            }
            chain.add(point);
        }
        chain.removeLast(); // the other chain begins with it
        return chain;
    }

    private static boolean turnsLeft(int[] a, int[] b, int[] c) {
        return (long) (b[0] - a[0]) * (c[1] - a[1]) - (long) (b[1] - a[1]) * (c[0] - a[0]) > 0;
    }

    /** The model marks the core of a line; this is the line with what it left out around it. */
    Box widened(double ratio) {
        double margin = width * height * ratio / (2 * (width + height));
        return new Box(x, y, width + 2 * margin, height + 2 * margin, angle);
    }

    Box scaled(double across, double down) {
        return new Box(x * across, y * down, width * across, height * down, angle);
    }

    boolean sameLineAs(Box other) {
        return Math.abs(y - other.y) < Math.min(height, other.height) / 2;
    }
}
