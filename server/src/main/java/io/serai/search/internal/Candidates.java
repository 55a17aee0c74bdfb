package io.serai.search.internal;

import java.util.Arrays;

/**
 * The documents whose outlines differ least, about so many: they lie by how much they differ, and the farthest are let go of as soon as there are
 * enough nearer ones.
 */
final class Candidates {
    private static final int[] NONE = {};

    private final int enough;
    private final int[][] byDistance;
    private final int[] counts;
    private int farthest;
    private int total;

    /** @param farthest beyond which nothing is taken */
    Candidates(int enough, int farthest) {
        this.enough = enough;
        this.farthest = farthest;
        this.counts = new int[farthest + 1];
        this.byDistance = new int[farthest + 1][];
        Arrays.fill(byDistance, NONE);
    }

    void add(int document, int apart) {
        if (apart > farthest) {
            return;
        }
        int[] same = byDistance[apart];
        if (counts[apart] == same.length) {
            same = Arrays.copyOf(same, Math.max(8, same.length * 2));
            byDistance[apart] = same;
        }
        same[counts[apart]++] = document;
        total++;
        while (total - counts[farthest] >= enough) {
            total -= counts[farthest];
            byDistance[farthest] = NONE;
            farthest--;
        }
    }

    void addAll(Candidates others) {
        for (int apart = 0; apart <= others.farthest; apart++) {
            for (int i = 0; i < others.counts[apart]; i++) {
                add(others.byDistance[apart][i], apart);
            }
        }
    }

    /** In the order of their numbers, in which they are read quickest. */
    int[] documents() {
        var all = new int[total];
        int next = 0;
        for (int apart = 0; apart <= farthest; apart++) {
            System.arraycopy(byDistance[apart], 0, all, next, counts[apart]);
            next += counts[apart];
        }
        Arrays.sort(all);
        return all;
    }
}
