package io.serai.models.internal.sentences;

/** The numbers by which pieces and runs of letters are known in the model: FNV-1a over UTF-8, one letter after the other. */
final class Names {
    static final long PIECE = 0xCBF29CE484222325L;
    static final long INNER_PIECE = longer(longer(PIECE, '#'), '#');
    private static final long PRIME = 0x100000001B3L;
    private static final int RUN = 0x811C9DC5;
    private static final int SMALL_PRIME = 16777619;

    private Names() {}

    static long longer(long name, int c) {
        if (c < 0x80) {
            return (name ^ c) * PRIME;
        }
        if (c < 0x800) {
            return last(((name ^ (0xC0 | c >> 6)) * PRIME), c);
        }
        if (c < 0x10000) {
            return last(last((name ^ (0xE0 | c >> 12)) * PRIME, c >> 6), c);
        }
        return last(last(last((name ^ (0xF0 | c >> 18)) * PRIME, c >> 12), c >> 6), c);
    }

    private static long last(long name, int bits) {
        return (name ^ (0x80 | bits & 0x3F)) * PRIME;
    }

    /** Of a run of letters, with others before and after it where those are not 0. */
    static int ofRun(int before, int[] letters, int from, int to, int after) {
        int name = before == 0 ? RUN : longer(RUN, before);
        for (int i = from; i < to; i++) {
            name = longer(name, letters[i]);
        }
        name = after == 0 ? name : longer(name, after);
        return name ^ name >>> 15;
    }

    private static int longer(int name, int c) {
        if (c < 0x80) {
            return (name ^ c) * SMALL_PRIME;
        }
        if (c < 0x800) {
            return last((name ^ (0xC0 | c >> 6)) * SMALL_PRIME, c);
        }
        if (c < 0x10000) {
            return last(last((name ^ (0xE0 | c >> 12)) * SMALL_PRIME, c >> 6), c);
        }
        return last(last(last((name ^ (0xF0 | c >> 18)) * SMALL_PRIME, c >> 12), c >> 6), c);
    }

    private static int last(int name, int bits) {
        return (name ^ (0x80 | bits & 0x3F)) * SMALL_PRIME;
    }
}
