package io.serai.models.internal.speech;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Path;

/** Whisper in this process, by whisper.cpp. One recording at a time: it takes all that its threads get. */
final class WhisperModel implements SpeechModel {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final WhisperJNI whisper = new WhisperJNI();
    private final WhisperContext model;

    private WhisperModel(WhisperContext model) {
        this.model = model;
    }

    /** @throws IOException where the library does not run here, or the file is no such model */
    static WhisperModel load(Path file) throws IOException {
        try {
            WhisperJNI.loadLibrary();
        } catch (UnsatisfiedLinkError elsewhere) {
            throw new IOException("whisper.cpp does not run on this machine", elsewhere);
        }
        WhisperJNI.setLibraryLogger(null);
        WhisperContext model = new WhisperJNI().init(file);
        if (model == null) {
            throw new IOException("SERAI_SPEECH_MODEL names no Whisper model: " + file);
        }
        return new WhisperModel(model);
    }

    @Override
    public synchronized String words(float[] sound) {
        var params = new WhisperFullParams();
        params.nThreads = THREADS;
        params.noContext = true;
        params.suppressBlank = true;
        // the language of the conversation is only a guess, and a wrong one would turn speech into another language's
        // words
        params.language = "auto";
        if (whisper.full(model, params, sound, sound.length) != 0) {
            throw new IllegalStateException("whisper.cpp gave up");
        }
        var words = new StringBuilder();
        for (int i = 0; i < whisper.fullNSegments(model); i++) {
            words.append(whisper.fullGetSegmentText(model, i));
        }
        return spoken(words.toString());
    }

    /** Without what Whisper notes of noises: "[BLANK_AUDIO]", "(music)". */
    static String spoken(String written) {
        return written.replaceAll("\\[[^\\]]*\\]|\\([^)]*\\)|\\*[^*]*\\*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
