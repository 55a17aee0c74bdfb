package io.serai.models.internal.speech;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param file a Whisper model in ggml's format, such as {@code ggml-base.bin}; empty where none was put on this machine */
@ConfigurationProperties("serai.speech-model")
record SpeechSettings(@DefaultValue("") String file) {
    Optional<Path> model() {
        return file.isBlank() ? Optional.empty() : Optional.of(Path.of(file.strip()));
    }
}
