package io.serai.models.internal.speech;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Opus in Ogg pages, as voice notes come (RFC 3533 and 7845): the first packet is the head, the second holds comments, the rest is sound. */
final class OggOpus {
    private static final byte[] PAGE = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_HEAD = 27;

    /** Decoded at the rate that Opus is coded at: at lower ones the decoder falls silent in some of its modes. */
    private static final int RATE = 48_000;

    /** 120 ms, the longest packet there is. */
    private static final int LONGEST_PACKET = RATE * 120 / 1000;

    private static final int BEFORE_SOUND = 2;

    private final OpusDecoder decoder;
    private float[] sound = new float[RATE * 8];
    private int length;
    private int packets;

    private OggOpus() throws OpusException {
        decoder = new OpusDecoder(RATE, 1);
    }

    static boolean is(byte[] bytes) {
        return starts(bytes, 0, PAGE)
                && bytes.length > PAGE_HEAD + 1 + HEAD.length
                && starts(bytes, PAGE_HEAD + (bytes[26] & 0xff), HEAD);
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return at + with.length <= bytes.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }

    static float[] decoded(byte[] bytes) throws IOException {
        try {
            var reading = new OggOpus();
            reading.pages(bytes);
            return Sound.resampled(Arrays.copyOf(reading.sound, reading.length), RATE);
        } catch (OpusException broken) {
            throw new IOException("no Opus", broken);
        }
    }

    /** A packet may go on over several pages; one that fills its last piece does. */
    private void pages(byte[] bytes) throws OpusException {
        var packet = new ByteArrayOutputStream();
        int at = 0;
        while (starts(bytes, at, PAGE) && at + PAGE_HEAD <= bytes.length && !isEnough()) {
            int pieces = bytes[at + 26] & 0xff;
            int body = at + PAGE_HEAD + pieces;
            for (int i = 0; i < pieces && body <= bytes.length; i++) {
                int size = bytes[at + PAGE_HEAD + i] & 0xff;
                packet.write(bytes, body, Math.clamp(bytes.length - body, 0, size));
                body += size;
                if (size < 255) {
                    packet(packet.toByteArray());
                    packet.reset();
                }
            }
            at = body;
        }
    }

    private boolean isEnough() {
        return length >= RATE * Sound.LONGEST_SECONDS;
    }

    private void packet(byte[] packet) throws OpusException {
        if (packets++ < BEFORE_SOUND || packet.length == 0) {
            return;
        }
        var out = new short[LONGEST_PACKET];
        int count = decoder.decode(packet, 0, packet.length, out, 0, LONGEST_PACKET, false);
        if (length + count > sound.length) {
            sound = Arrays.copyOf(sound, 2 * sound.length);
        }
        for (int i = 0; i < count; i++) {
            sound[length++] = out[i] / 32_768f;
        }
    }
}
