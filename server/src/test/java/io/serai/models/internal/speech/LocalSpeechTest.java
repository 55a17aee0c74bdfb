package io.serai.models.internal.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSpeechTest {
    private static final Path FILE = Path.of("ggml-base.bin");

    @TempDir
    private Path folder;

    @Test
    void aVoiceNoteAsMessengersSendItReachesTheModelAsSound() throws Exception {
        var heard = new ArrayList<float[]>();
        var speech = new LocalSpeech(Optional.of(FILE), file -> sound -> {
            heard.add(sound);
            return "where is my parcel?";
        });
        assertThat(speech.transcribe(note(oggOpus(tone(48_000, 2)), "audio/ogg; codecs=opus")))
                .contains(new Heard.Words("where is my parcel?"));
        assertThat(heard).singleElement().satisfies(sound -> {
            assertThat(sound.length / (double) Sound.RATE).isCloseTo(2.0, within(0.1));
            assertThat(pitch(sound)).isCloseTo(440, within(15.0));
        });
    }

    @Test
    void wavOfAnyRateIsReadWithBothItsChannels() throws IOException {
        var heard = new ArrayList<float[]>();
        var speech = new LocalSpeech(Optional.of(FILE), file -> sound -> {
            heard.add(sound);
            return "";
        });
        for (int rate : List.of(8_000, 16_000, 44_100)) {
            assertThat(speech.transcribe(note(wav(tone(rate, 1), rate), "audio/wav")))
                    .contains(new Heard.Nothing());
            assertThat(pitch(heard.removeLast())).as(rate + " a second").isCloseTo(440, within(15.0));
        }
    }

    @Test
    void whatCannotBeReadHereIsLeftToOthers() {
        var speech = new LocalSpeech(Optional.of(FILE), file -> sound -> "never");
        assertThat(speech.transcribe(note("ID3 and so on".getBytes(StandardCharsets.US_ASCII), "audio/mpeg")))
                .isEmpty();
        assertThat(speech.transcribe(note(new byte[0], "audio/ogg"))).isEmpty();
        assertThat(LocalSpeech.none().configured()).isFalse();
        assertThat(LocalSpeech.none().transcribe(note(new byte[10], "audio/wav")))
                .isEmpty();
    }

    @Test
    void brokenVoiceNotesBreakNothing() throws Exception {
        var speech = new LocalSpeech(Optional.of(FILE), file -> sound -> "something");
        byte[] whole = oggOpus(tone(48_000, 1));
        for (int cut = 0; cut < whole.length; cut += 101) {
            byte[] part = Arrays.copyOf(whole, cut);
            assertThat(speech.transcribe(note(part, "audio/ogg"))).isNotNull();
            byte[] bent = whole.clone();
            bent[cut] ^= 0x55;
            assertThat(speech.transcribe(note(bent, "audio/ogg"))).isNotNull();
        }
    }

    @Test
    void aFileThatIsNoModelIsTriedOnceAndLeftAlone() throws IOException {
        var tries = new ArrayList<Path>();
        var speech = new LocalSpeech(Optional.of(FILE), file -> {
            tries.add(file);
            throw new IOException("no model");
        });
        byte[] sound = wav(tone(16_000, 1), 16_000);
        assertThat(speech.transcribe(note(sound, "audio/wav"))).isEmpty();
        assertThat(speech.transcribe(note(sound, "audio/wav"))).isEmpty();
        assertThat(tries).hasSize(1);
    }

    @Test
    void theRealLibraryRunsHereAndRefusesWhatIsNoModel() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("model.bin"), "no model at all");
        var speech = new LocalSpeech(Optional.of(nonsense), WhisperModel::load);
        assertThat(speech.configured()).isTrue();
        assertThat(speech.transcribe(note(wav(tone(16_000, 1), 16_000), "audio/wav")))
                .isEmpty();
    }

    @Test
    void noisesAreNoWords() {
        assertThat(WhisperModel.spoken(" [BLANK_AUDIO] (music) *sighs* ")).isEmpty();
        assertThat(WhisperModel.spoken(" Where is  my parcel?\n [noise]")).isEqualTo("Where is my parcel?");
    }

    private static Recording note(byte[] sound, String type) {
        return new Recording(sound, type, Optional.empty());
    }

    /** 440 times a second up and down. */
    private static short[] tone(int rate, int seconds) {
        var tone = new short[rate * seconds];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) (12_000 * Math.sin(2 * Math.PI * 440 * i / rate));
        }
        return tone;
    }

    /** How often a second it goes from below to above. */
    private static double pitch(float[] sound) {
        int rises = 0;
        for (int i = Sound.RATE / 4; i + 1 < sound.length; i++) {
            rises += sound[i] < 0 && sound[i + 1] >= 0 ? 1 : 0;
        }
        return rises / ((sound.length - Sound.RATE / 4.0) / Sound.RATE);
    }

    private static byte[] wav(short[] mono, int rate) throws IOException {
        var stereo = ByteBuffer.allocate(mono.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (short value : mono) {
            stereo.putShort(value).putShort(value);
        }
        var format = new AudioFormat(rate, 16, 2, true, false);
        var out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(stereo.array()), format, mono.length),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    private static byte[] oggOpus(short[] sound) throws OpusException {
        var encoder = new OpusEncoder(48_000, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        var file = new ByteArrayOutputStream();
        page(file, "OpusHead\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1));
        page(file, "OpusTags".getBytes(StandardCharsets.ISO_8859_1));
        for (int at = 0; at + 960 <= sound.length; at += 960) {
            var packet = new byte[1_500];
            int size = encoder.encode(sound, at, 960, packet, 0, packet.length);
            page(file, Arrays.copyOf(packet, size));
        }
        return file.toByteArray();
    }

    /** One packet a page; numbers that a reader does not look at are left out. */
    private static void page(ByteArrayOutputStream file, byte[] packet) {
        var head = new byte[27];
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, head, 0, 4);
        int pieces = packet.length / 255 + 1;
        head[26] = (byte) pieces;
        file.writeBytes(head);
        for (int i = 0; i < pieces; i++) {
            file.write(i + 1 < pieces ? 255 : packet.length % 255);
        }
        file.writeBytes(packet);
    }
}
