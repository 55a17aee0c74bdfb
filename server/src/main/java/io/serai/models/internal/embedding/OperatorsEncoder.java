package io.serai.models.internal.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence encoder of the operator's own, in place of the bundled one: a folder with {@code model.onnx} and {@code tokenizer.json}, as
 * they are published for multilingual-e5, paraphrase-multilingual and the like. The mean of all tokens is taken.
 */
final class OperatorsEncoder {
    private final BertEncoder encoder;
    private final String prefix;
    private final String edition;

    /** @param prefix what the model wants before every text, such as {@code "query: "} */
    OperatorsEncoder(Path folder, String prefix) {
        this.prefix = prefix;
        Path model = folder.resolve("model.onnx");
        try {
            edition = Integer.toHexString(Objects.hash(
                    prefix, Files.size(model), Files.getLastModifiedTime(model).toMillis()));
            JsonNode tokenizer = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("tokenizer.json")));
            encoder = new BertEncoder(tokens(tokenizer), Files.readAllBytes(model), BertEncoder.Pooling.MEAN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "SERAI_SENTENCE_MODEL names a folder without a readable model.onnx and tokenizer.json: " + folder,
                    unreadable);
        }
    }

    static Tokens tokens(JsonNode tokenizer) {
        JsonNode model = tokenizer.path("model");
        // WordPiece models written before the type was
        String type = model.path("type").stringValue(model.has("max_input_chars_per_word") ? "WordPiece" : "");
        return switch (type) {
            case "Unigram" -> new Unigram(model);
            case "WordPiece" ->
                new WordPiece(
                        vocabulary(model),
                        tokenizer.path("normalizer").path("lowercase").booleanValue(true));
            default ->
                throw new IllegalStateException(
                        "tokenizers of the type " + type + " are not known; Unigram and WordPiece are");
        };
    }

    static Map<String, Integer> vocabulary(JsonNode model) {
        JsonNode words = model.path("vocab");
        var vocabulary = new HashMap<String, Integer>(words.size() * 2);
        words.properties()
                .forEach(word -> vocabulary.put(word.getKey(), word.getValue().intValue()));
        return vocabulary;
    }

    /** Another when the file is another. */
    String edition() {
        return edition;
    }

    float[] encode(String text) {
        return encoder.encode(prefix + text);
    }
}
