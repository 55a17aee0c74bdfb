package io.serai.channels.internal.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Plain samples: WAV, AIFF and AU, of any rate, depth and number of channels. */
final class Wave {
    private static final int DEPTH = 16;

    private Wave() {}

    /** As samples of one channel at this rate; empty where Java does not read the file. */
    static Optional<short[]> samples(byte[] file, int rate) throws IOException {
        try (AudioInputStream original = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file));
                AudioInputStream plain = AudioSystem.getAudioInputStream(format(rate), original)) {
            byte[] bytes = plain.readAllBytes();
            var samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return Optional.of(samples);
        } catch (UnsupportedAudioFileException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static AudioFormat format(int rate) {
        return new AudioFormat(rate, DEPTH, 1, true, false);
    }

    static byte[] wav(short[] samples, int rate) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format(rate), samples.length),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
