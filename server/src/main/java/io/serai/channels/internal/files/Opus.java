package io.serai.channels.internal.files;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Speech or music as Opus packets (RFC 6716, RFC 7845), whatever container they came in.
 *
 * @param head the identification header
 */
record Opus(byte[] head, List<byte[]> packets) {
    private static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST_HEAD = 19;
    private static final int CLOCK = 48_000;
    private static final int LONGEST_PACKET = CLOCK * 120 / 1000;
    /** What the encoder looks ahead, at 48 kHz. */
    private static final int PRE_SKIP = 312;

    private static final int FRAME = CLOCK / 50;
    private static final int BITS_A_SECOND = 32_000;

    static Optional<Opus> in(byte[] file) {
        if (WebM.is(file)) {
            WebM.Track track = WebM.track(file);
            return of(track.head(), track.packets());
        }
        if (!Ogg.is(file)) {
            return Optional.empty();
        }
        List<byte[]> packets = Ogg.packets(file);
        return packets.size() < 3 ? Optional.empty() : of(packets.getFirst(), packets.subList(2, packets.size()));
    }

    private static Optional<Opus> of(byte[] head, List<byte[]> packets) {
        boolean opus = head.length >= SHORTEST_HEAD && Arrays.equals(head, 0, HEAD.length, HEAD, 0, HEAD.length);
        List<byte[]> full = packets.stream().filter(packet -> packet.length > 0).toList();
        return opus && !full.isEmpty() ? Optional.of(new Opus(head, full)) : Optional.empty();
    }

    int channels() {
        return head[9] & 255;
    }

    private int preSkip() {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xffff;
    }

    byte[] ogg() {
        List<Long> positions = new ArrayList<>();
        long position = preSkip();
        for (byte[] packet : packets) {
            position += samples(packet);
            positions.add(position);
        }
        return Ogg.of(List.of(head, tags()), packets, positions);
    }

    /** How many samples at 48 kHz a packet holds (RFC 6716, 3.1). */
    private static int samples(byte[] packet) {
        int config = packet[0] >> 3 & 31;
        int frame = config < 12
                ? new int[] {480, 960, 1920, 2880}[config & 3]
                : config < 16 ? new int[] {480, 960}[config & 1] : new int[] {120, 240, 480, 960}[config & 3];
        int count = switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 63 : 0;
        };
        return frame * count;
    }

    /**
     * As samples of one channel. Always by the full rate first: this decoder is silent on speech at a lower one.
     *
     * @param rate one that divides 48,000
     */
    short[] decoded(int rate) throws OpusException {
        OpusDecoder decoder = new OpusDecoder(CLOCK, 1);
        var samples = new Samples();
        var heard = new short[LONGEST_PACKET];
        for (byte[] packet : packets) {
            int count = decoder.decode(packet, 0, packet.length, heard, 0, LONGEST_PACKET, false);
            samples.add(heard, count);
        }
        return thinned(samples.from(preSkip()), CLOCK / rate);
    }

    /** Each sample the mean of so many. */
    private static short[] thinned(short[] samples, int step) {
        var thin = new short[samples.length / step];
        for (int at = 0; at < thin.length; at++) {
            int sum = 0;
            for (int place = 0; place < step; place++) {
                sum += samples[at * step + place];
            }
            thin[at] = (short) (sum / step);
        }
        return thin;
    }

    /** @param samples of one channel at 48 kHz */
    static Opus encoded(short[] samples) throws OpusException {
        OpusEncoder encoder = new OpusEncoder(CLOCK, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        encoder.setBitrate(BITS_A_SECOND);
        List<byte[]> packets = new ArrayList<>();
        var packet = new byte[4000];
        // what is looked ahead at the end is silence
        for (int from = 0; from < samples.length + PRE_SKIP; from += FRAME) {
            short[] frame =
                    Arrays.copyOfRange(samples, Math.min(from, samples.length), Math.min(from, samples.length) + FRAME);
            int size = encoder.encode(frame, 0, FRAME, packet, 0, packet.length);
            packets.add(Arrays.copyOf(packet, size));
        }
        return new Opus(head(PRE_SKIP), packets);
    }

    private static byte[] head(int preSkip) {
        return ByteBuffer.allocate(SHORTEST_HEAD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD)
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) preSkip)
                .putInt(CLOCK)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        byte[] maker = "Serai".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + 4 + maker.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(maker.length)
                .put(maker)
                .putInt(0)
                .array();
    }

    /** Samples as they come, without knowing how many there will be. */
    private static final class Samples {
        private short[] all = new short[CLOCK];
        private int count;

        void add(short[] more, int length) {
            if (count + length > all.length) {
                all = Arrays.copyOf(all, Math.max(all.length * 2, count + length));
            }
            System.arraycopy(more, 0, all, count, length);
            count += length;
        }

        short[] from(int start) {
            return Arrays.copyOfRange(all, Math.min(start, count), count);
        }
    }
}
