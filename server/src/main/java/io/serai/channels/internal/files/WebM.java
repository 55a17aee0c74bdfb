package io.serai.channels.internal.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What browsers record into: Matroska (RFC 9559), read for the packets of its one track of sound. */
final class WebM {
    private static final byte[] SIGN = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

    /** Segment, cluster, tracks, one track, block group: what is inside is read in its turn. */
    private static final Set<Long> HOLDERS = Set.of(0x18538067L, 0x1f43b675L, 0x1654ae6bL, 0xaeL, 0xa0L);

    private static final long CODEC_PRIVATE = 0x63a2;
    private static final long SIMPLE_BLOCK = 0xa3;
    private static final long BLOCK = 0xa1;

    private final byte[] file;
    private int at;

    private byte[] head = {};
    private final List<byte[]> packets = new ArrayList<>();

    private WebM(byte[] file) {
        this.file = file;
    }

    /** @param head what the codec wants to know first */
    record Track(byte[] head, List<byte[]> packets) {}

    static boolean is(byte[] file) {
        return file.length > SIGN.length && Arrays.equals(file, 0, SIGN.length, SIGN, 0, SIGN.length);
    }

    static Track track(byte[] file) {
        WebM reader = new WebM(file);
        while (reader.at < file.length && reader.element()) {
            // goes on by itself
        }
        return new Track(reader.head, reader.packets);
    }

    /** @return whether it goes on behind it */
    private boolean element() {
        long id = number(false);
        long size = number(true);
        if (id < 0 || size < 0) {
            return false;
        }
        if (HOLDERS.contains(id)) {
            return true;
        }
        int start = at;
        int end = (int) Math.min(file.length, start + size);
        if (id == CODEC_PRIVATE) {
            head = Arrays.copyOfRange(file, start, end);
        } else if (id == SIMPLE_BLOCK || id == BLOCK) {
            // the number of the track, two bytes of time, one of flags; Opus is never laced
            number(true);
            packets.add(Arrays.copyOfRange(file, Math.min(end, at + 3), end));
        }
        at = end;
        return true;
    }

    /** The leading zeros of the first byte say how many bytes it has; an id keeps its mark, a size does not. Negative when it is none. */
    private long number(boolean plain) {
        int first = at < file.length ? file[at] & 255 : 0;
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (first == 0 || at + length > file.length) {
            return -1;
        }
        long value = plain ? first & 0xff >> length : first;
        for (int place = 1; place < length; place++) {
            value = value << 8 | file[at + place] & 255;
        }
        at += length;
        return value;
    }
}
