package io.serai.models.internal.embedding;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder of a sentence encoder that replaces the bundled one; empty for the bundled one
 * @param prefix what it wants before every text
 */
@ConfigurationProperties("serai.sentence-model")
record SentenceSettings(
        @DefaultValue("") String folder, @DefaultValue("") String prefix) {
    static final SentenceSettings BUNDLED = new SentenceSettings("", "");

    Optional<Path> operators() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()));
    }
}
