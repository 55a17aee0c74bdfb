package io.serai.models.internal.speech;

import io.serai.models.Transcriber.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Recordings as numbers. Read are voice notes as messengers send them (Opus in Ogg) and WAV, AIFF and AU; not AAC, MP3, AMR or WebM. */
final class Sound {
    static final int RATE = 16_000;

    /** Longer recordings are cut: a voice note of ten minutes is no question. */
    static final int LONGEST_SECONDS = 300;

    private Sound() {}

    /** One channel, {@value #RATE} numbers a second between -1 and 1; empty where the recording cannot be read here. */
    static Optional<float[]> of(Recording recording) {
        byte[] bytes = recording.sound();
        try {
            return OggOpus.is(bytes) ? Optional.of(OggOpus.decoded(bytes)) : Optional.of(plain(bytes));
        } catch (IOException | UnsupportedAudioFileException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static float[] plain(byte[] bytes) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            AudioFormat format = in.getFormat();
            int channels = format.getChannels();
            var wanted = new AudioFormat(format.getSampleRate(), 16, channels, true, false);
            try (AudioInputStream samples = AudioSystem.getAudioInputStream(wanted, in)) {
                int most = (int)
                        Math.min(bytes.length * 4L, (long) (format.getSampleRate() * channels * 2L * LONGEST_SECONDS));
                return resampled(mono(samples.readNBytes(most), channels), format.getSampleRate());
            }
        }
    }

    private static float[] mono(byte[] bytes, int channels) {
        var mono = new float[bytes.length / 2 / channels];
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                int at = 2 * (i * channels + channel);
                sum += (short) ((bytes[at] & 0xff) | bytes[at + 1] << 8);
            }
            mono[i] = sum / 32_768f / channels;
        }
        return mono;
    }

    /** By the mean of what falls into a step, or a straight line between two: good enough for speech. */
    static float[] resampled(float[] sound, float rate) {
        if (rate == RATE) {
            return sound;
        }
        double step = rate / RATE;
        var out = new float[(int) Math.max(0, Math.floor((sound.length - 1) / step))];
        for (int i = 0; i < out.length; i++) {
            double from = i * step;
            int first = (int) from;
            int last = Math.min(sound.length, (int) Math.ceil(from + step));
            if (step > 1) {
                double sum = 0;
                for (int j = first; j < last; j++) {
                    sum += sound[j];
                }
                out[i] = (float) (sum / Math.max(1, last - first));
            } else {
                float next = sound[Math.min(sound.length - 1, first + 1)];
                out[i] = (float) (sound[first] + (from - first) * (next - sound[first]));
            }
        }
        return out;
    }
}
