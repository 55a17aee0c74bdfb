package io.serai.channels.internal.files;

import static io.serai.channels.SoundLimit.Form.OGG_OPUS;
import static io.serai.channels.SoundLimit.Form.WAV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/** Voice notes in the form that a platform plays. */
class SoundTest {
    private static final int HERTZ = 440;

    /** A second and a half of a tone. */
    private static short[] tone(int rate) {
        var samples = new short[rate * 3 / 2];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (short) (12_000 * Math.sin(2 * Math.PI * HERTZ * at / rate));
        }
        return samples;
    }

    private static byte[] stereo(AudioFileFormat.Type type, int rate) throws IOException {
        short[] tone = tone(rate);
        ByteBuffer both = ByteBuffer.allocate(tone.length * 4).order(ByteOrder.BIG_ENDIAN);
        for (short sample : tone) {
            both.putShort(sample).putShort(sample);
        }
        var format = new AudioFormat(rate, 16, 2, true, true);
        var file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(both.array()), format, tone.length), type, file);
        return file.toByteArray();
    }

    /** How often the sound crosses zero upwards, in a second from its middle. */
    private static int pitch(short[] samples, int rate) {
        int crossings = 0;
        int from = rate / 4;
        for (int at = from; at < from + rate; at++) {
            crossings += samples[at] < 0 && samples[at + 1] >= 0 ? 1 : 0;
        }
        return crossings;
    }

    private static short[] heard(byte[] wav) throws IOException {
        return Wave.samples(wav, 16_000).orElseThrow();
    }

    @Test
    void plainSamplesBecomeAVoiceNoteOfOneChannel() throws Exception {
        for (AudioFileFormat.Type type : new AudioFileFormat.Type[] {
            AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU
        }) {
            Remade note = Sound.of(stereo(type, 44_100), OGG_OPUS).orElseThrow();

            assertThat(note.type()).isEqualTo("audio/ogg");
            Opus opus = Opus.in(note.bytes()).orElseThrow();
            assertThat(opus.channels()).isEqualTo(1);
            short[] samples = opus.decoded(16_000);
            assertThat(samples.length / 16_000.0).isCloseTo(1.5, within(0.05));
            assertThat(pitch(samples, 16_000)).isCloseTo(HERTZ, within(3));
            assertThat(note.bytes().length).isLessThan(20_000);
        }
    }

    @Test
    void aVoiceNoteBecomesPlainSamplesOfTheSameLengthAndPitch() throws Exception {
        byte[] note = Opus.encoded(tone(48_000)).ogg();

        Remade wav = Sound.of(note, WAV).orElseThrow();

        assertThat(wav.type()).isEqualTo("audio/wav");
        assertThat(heard(wav.bytes()).length / 16_000.0).isCloseTo(1.5, within(0.05));
        assertThat(pitch(heard(wav.bytes()), 16_000)).isCloseTo(HERTZ, within(3));
    }

    @Test
    void aBrowsersRecordingChangesItsContainerAndNotASoundInIt() throws Exception {
        Opus spoken = Opus.encoded(tone(48_000));

        Remade note = Sound.of(webm(spoken), OGG_OPUS).orElseThrow();

        Opus read = Opus.in(note.bytes()).orElseThrow();
        assertThat(read.head()).isEqualTo(spoken.head());
        assertThat(read.packets()).usingRecursiveComparison().isEqualTo(spoken.packets());
        assertThat(Sound.of(webm(spoken), WAV)).isPresent();
    }

    @Test
    void aVoiceNoteOfTwoChannelsIsSpokenAnew() throws Exception {
        Opus spoken = Opus.encoded(tone(48_000));
        byte[] two = spoken.head().clone();
        two[9] = 2;

        Remade note = Sound.of(new Opus(two, spoken.packets()).ogg(), OGG_OPUS).orElseThrow();

        assertThat(Opus.in(note.bytes()).orElseThrow().channels()).isEqualTo(1);
    }

    @Test
    void aVoiceNoteThatIsRightAlreadyStaysAsItIs() throws Exception {
        assertThat(Sound.of(Opus.encoded(tone(48_000)).ogg(), OGG_OPUS)).isEmpty();
    }

    @Test
    void whatIsNoSoundOrACutOrSpoiltOneMakesNothingFail() throws Exception {
        byte[] note = Opus.encoded(tone(48_000)).ogg();
        var random = new Random(7);
        for (int cut = 0; cut < note.length; cut += 97) {
            assertThat(Sound.of(java.util.Arrays.copyOf(note, cut), WAV)).isInstanceOf(Optional.class);
            byte[] spoilt = note.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(Sound.of(spoilt, WAV)).isInstanceOf(Optional.class);
        }
        assertThat(Sound.of(new byte[0], OGG_OPUS)).isEmpty();
        assertThat(Sound.of("no sound at all".getBytes(java.nio.charset.StandardCharsets.UTF_8), WAV))
                .isEmpty();
    }

    /** As Chromium writes it: segment and cluster without a size. */
    private static byte[] webm(Opus opus) {
        var file = new ByteArrayOutputStream();
        element(file, new int[] {0x1a, 0x45, 0xdf, 0xa3}, new byte[] {0x42, (byte) 0x82, (byte) 0x84, 'w', 'e', 'b', 'm'
        });
        file.writeBytes(endless(0x18, 0x53, 0x80, 0x67));
        var track = new ByteArrayOutputStream();
        element(track, new int[] {0x63, 0xa2}, opus.head());
        var tracks = new ByteArrayOutputStream();
        element(tracks, new int[] {0xae}, track.toByteArray());
        element(file, new int[] {0x16, 0x54, 0xae, 0x6b}, tracks.toByteArray());
        file.writeBytes(endless(0x1f, 0x43, 0xb6, 0x75));
        for (byte[] packet : opus.packets()) {
            byte[] block = ByteBuffer.allocate(4 + packet.length)
                    .put((byte) 0x81)
                    .putShort((short) 0)
                    .put((byte) 0x80)
                    .put(packet)
                    .array();
            element(file, new int[] {0xa3}, block);
        }
        return file.toByteArray();
    }

    private static byte[] endless(int... id) {
        var head = new ByteArrayOutputStream();
        for (int one : id) {
            head.write(one);
        }
        head.write(0x01);
        head.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1});
        return head.toByteArray();
    }

    private static void element(ByteArrayOutputStream file, int[] id, byte[] body) {
        for (int one : id) {
            file.write(one);
        }
        file.write(0x40 | body.length >> 8);
        file.write(body.length);
        file.writeBytes(body);
    }
}
