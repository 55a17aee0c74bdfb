package io.serai.channels.internal.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The container of voice notes (RFC 3533): packets cut into pages. */
final class Ogg {
    private static final byte[] SIGN = {'O', 'g', 'g', 'S'};
    private static final int HEADER = 27;
    private static final int MOST_SEGMENTS = 255;
    private static final int FIRST_PAGE = 2;
    private static final int LAST_PAGE = 4;
    private static final int SERIAL = 0x5e4a1;
    private static final int[] SUMS = sums();

    private Ogg() {}

    static boolean is(byte[] file) {
        return file.length > HEADER && Arrays.equals(file, 0, SIGN.length, SIGN, 0, SIGN.length);
    }

    /** The packets of the first stream, in order. What is cut off at the end is left out. */
    static List<byte[]> packets(byte[] file) {
        List<byte[]> packets = new ArrayList<>();
        var packet = new ByteArrayOutputStream();
        ByteBuffer pages = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int stream = pages.getInt(14);
        int at = 0;
        while (at + HEADER <= file.length && Arrays.equals(file, at, at + SIGN.length, SIGN, 0, SIGN.length)) {
            int segments = file[at + 26] & 255;
            int body = at + HEADER + segments;
            for (int segment = 0; segment < segments && body <= file.length; segment++) {
                int size = file[at + HEADER + segment] & 255;
                if (body + size > file.length) {
                    return packets;
                }
                if (pages.getInt(at + 14) == stream) {
                    packet.write(file, body, size);
                    if (size < MOST_SEGMENTS) {
                        packets.add(packet.toByteArray());
                        packet.reset();
                    }
                }
                body += size;
            }
            at = body;
        }
        return packets;
    }

    /** One page as it is being filled. */
    private static final class Page {
        private final ByteArrayOutputStream sizes = new ByteArrayOutputStream();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        boolean takes(byte[] packet) {
            return sizes.size() + segments(packet) <= MOST_SEGMENTS;
        }

        void add(byte[] packet) {
            for (int segment = 1; segment < segments(packet); segment++) {
                sizes.write(MOST_SEGMENTS);
            }
            sizes.write(packet.length % MOST_SEGMENTS);
            body.writeBytes(packet);
        }

        private static int segments(byte[] packet) {
            return packet.length / MOST_SEGMENTS + 1;
        }

        byte[] bytes(int number, long position, int flags) {
            ByteBuffer page = ByteBuffer.allocate(HEADER + sizes.size() + body.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(SIGN)
                    .put((byte) 0)
                    .put((byte) flags)
                    .putLong(position)
                    .putInt(SERIAL)
                    .putInt(number)
                    .putInt(0)
                    .put((byte) sizes.size())
                    .put(sizes.toByteArray())
                    .put(body.toByteArray());
            return page.putInt(22, sum(page.array())).array();
        }
    }

    /**
     * @param headers each on a page of its own
     * @param positions where in the stream each packet ends, as the codec counts
     */
    static byte[] of(List<byte[]> headers, List<byte[]> packets, List<Long> positions) {
        var file = new ByteArrayOutputStream();
        int number = 0;
        for (byte[] header : headers) {
            Page page = new Page();
            page.add(header);
            file.writeBytes(page.bytes(number, 0, number == 0 ? FIRST_PAGE : 0));
            number++;
        }
        Page page = new Page();
        for (int place = 0; place < packets.size(); place++) {
            page.add(packets.get(place));
            boolean last = place == packets.size() - 1;
            if (last || !page.takes(packets.get(place + 1))) {
                file.writeBytes(page.bytes(number, positions.get(place), last ? LAST_PAGE : 0));
                number++;
                page = new Page();
            }
        }
        return file.toByteArray();
    }

    /** CRC-32 by the polynomial 04c11db7, not reflected, as Ogg has it. */
    private static int sum(byte[] page) {
        int sum = 0;
        for (byte one : page) {
            sum = sum << 8 ^ SUMS[(sum >>> 24 ^ one) & 255];
        }
        return sum;
    }

    private static int[] sums() {
        var sums = new int[256];
        for (int index = 0; index < sums.length; index++) {
            int sum = index << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
            }
            sums[index] = sum;
        }
        return sums;
    }
}
