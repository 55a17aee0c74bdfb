package io.serai.models.internal.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One BERT model with its tokenizer. The vector is that of the first token, scaled to length 1, as the BGE models are trained.
 *
 * <p>Texts are encoded one by one: the quantised model scales its activations over the whole batch, so that in a batch a text's vector
 * would depend on its neighbours.
 */
class BertEncoder {
    private static final int LONGEST = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece tokenizer;

    /** @param name of the files on the class path: {@code NAME.onnx} and {@code NAME-tokenizer.json} */
    BertEncoder(String name) {
        environment = OrtEnvironment.getEnvironment();
        tokenizer = new WordPiece(vocabulary("/" + name + "-tokenizer.json"));
        session = session("/" + name + ".onnx");
    }

    private static Map<String, Integer> vocabulary(String resource) {
        try (InputStream json = open(resource)) {
            JsonNode words = new JsonMapper().readTree(json).path("model").path("vocab");
            var vocabulary = new HashMap<String, Integer>(words.size() * 2);
            words.properties()
                    .forEach(word ->
                            vocabulary.put(word.getKey(), word.getValue().intValue()));
            return vocabulary;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private OrtSession session(String resource) {
        try (InputStream model = open(resource);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(model.readAllBytes(), options);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException broken) {
            throw new IllegalStateException("the embedding model " + resource + " does not load", broken);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = BertEncoder.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("there is no " + resource + " on the class path");
        }
        return stream;
    }

    float[] encode(String text) {
        long[] ids = tokenizer.encode(text, LONGEST);
        long[] shape = {1, ids.length};
        var attention = new long[ids.length];
        java.util.Arrays.fill(attention, 1);
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            var states = (OnnxTensor) result.get(0);
            var vector = new float[(int) states.getInfo().getShape()[2]];
            states.getFloatBuffer().get(vector);
            return scaled(vector);
        } catch (OrtException broken) {
            throw new IllegalStateException("the embedding model failed", broken);
        }
    }

    private static float[] scaled(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float factor = (float) (1 / Math.max(Math.sqrt(sum), 1e-12));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }
}
