package io.serai.channels.internal.files;

import io.github.jaredmdobson.concentus.OpusException;
import io.serai.channels.SoundLimit;
import java.io.IOException;
import java.util.Optional;

/** Sounds in another form. */
final class Sound {
    private static final int SPEECH = 16_000;
    private static final int FULL = 48_000;

    private Sound() {}

    /** Empty where it is in that form already, or cannot be read. */
    static Optional<Remade> of(byte[] file, SoundLimit.Form form) throws IOException {
        try {
            return switch (form) {
                case OGG_OPUS -> ogg(file);
                case WAV -> wav(file);
            };
        } catch (OpusException | RuntimeException broken) {
            // decoders throw all sorts of things at broken files
            return Optional.empty();
        }
    }

    private static Optional<Remade> ogg(byte[] file) throws IOException, OpusException {
        Optional<Opus> opus = Opus.in(file);
        if (opus.isPresent() && opus.get().channels() == 1) {
            return Ogg.is(file) ? Optional.empty() : Optional.of(ogg(opus.get()));
        }
        Optional<short[]> samples = opus.isPresent() ? Optional.of(opus.get().decoded(FULL)) : Wave.samples(file, FULL);
        return samples.isEmpty() ? Optional.empty() : Optional.of(ogg(Opus.encoded(samples.get())));
    }

    private static Remade ogg(Opus opus) {
        return new Remade(opus.ogg(), "audio/ogg", ".ogg");
    }

    private static Optional<Remade> wav(byte[] file) throws IOException, OpusException {
        Optional<Opus> opus = Opus.in(file);
        Optional<short[]> samples =
                opus.isPresent() ? Optional.of(opus.get().decoded(SPEECH)) : Wave.samples(file, SPEECH);
        return samples.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remade(Wave.wav(samples.get(), SPEECH), "audio/wav", ".wav"));
    }
}
