package io.serai.models.internal.speech;

import io.serai.models.Transcriber.Heard;
import io.serai.models.Transcriber.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Writes voice notes down on this machine, with a model that the operator has put there: no endpoint, no network, nothing to pay. */
@Component
public final class LocalSpeech {
    private static final Logger log = LoggerFactory.getLogger(LocalSpeech.class);
    private static final int MOST_LETTERS = 4_000;

    /** How a model is read from its file; takes a second or more. */
    interface Loading {
        SpeechModel load(Path file) throws IOException;
    }

    private final Optional<Path> file;
    private final Loading loading;
    private @Nullable SpeechModel model;
    private boolean broken;

    @Autowired
    LocalSpeech(SpeechSettings settings) {
        this(settings.model(), WhisperModel::load);
    }

    LocalSpeech(Optional<Path> file, Loading loading) {
        this.file = file;
        this.loading = loading;
    }

    /** There is no model on this machine. */
    public static LocalSpeech none() {
        return new LocalSpeech(Optional.empty(), WhisperModel::load);
    }

    public boolean configured() {
        return file.isPresent();
    }

    /** Empty where somebody else has to listen: there is no model, or no sound that can be read here. */
    public Optional<Heard> transcribe(Recording recording) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<float[]> sound = Sound.of(recording);
        return sound.flatMap(samples -> model().map(known -> heard(known, samples)));
    }

    private static Heard heard(SpeechModel model, float[] samples) {
        try {
            String words = model.words(samples);
            return words.isEmpty()
                    ? new Heard.Nothing()
                    : new Heard.Words(words.substring(0, Math.min(words.length(), MOST_LETTERS)));
        } catch (RuntimeException gaveUp) {
            log.warn(
                    "A voice note could not be written down: {}",
                    gaveUp.getClass().getSimpleName());
            return new Heard.Failed("local model");
        }
    }

    /** Loaded with the first voice note; a file that is no model is tried once. */
    private synchronized Optional<SpeechModel> model() {
        if (model == null && !broken) {
            try {
                model = loading.load(file.orElseThrow());
            } catch (IOException unreadable) {
                broken = true;
                log.error("No voice note is written down on this machine: {}", unreadable.getMessage());
            }
        }
        return Optional.ofNullable(model);
    }
}
