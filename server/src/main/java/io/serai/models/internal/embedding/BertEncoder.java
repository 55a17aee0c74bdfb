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
import tools.jackson.databind.json.JsonMapper;

/**
 * One BERT model with its tokenizer. The vector is scaled to length 1; that of the first token, as the BGE models are trained.
 *
 * <p>Texts are encoded one by one: the quantised model scales its activations over the whole batch, so that in a batch a text's vector
 * would depend on its neighbours.
 */
class BertEncoder {
    private static final int LONGEST = 512;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Tokens tokenizer;
    private final Pooling pooling;

    /** What of the tokens' states is the text's vector. */
    enum Pooling {
        FIRST,
        MEAN
    }

    /** @param name of the files on the class path: {@code NAME.onnx} and {@code NAME-tokenizer.json} */
    static BertEncoder bundled(String name) {
        try (InputStream json = open("/" + name + "-tokenizer.json");
                InputStream model = open("/" + name + ".onnx")) {
            var vocabulary =
                    OperatorsEncoder.vocabulary(new JsonMapper().readTree(json).path("model"));
            return new BertEncoder(new WordPiece(vocabulary), model.readAllBytes(), Pooling.FIRST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    BertEncoder(Tokens tokenizer, byte[] model, Pooling pooling) {
        this.environment = OrtEnvironment.getEnvironment();
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.session = session(model);
    }

    private OrtSession session(byte[] model) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(model, options);
        } catch (OrtException broken) {
            throw new IllegalStateException("the embedding model does not load", broken);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = BertEncoder.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("there is no " + resource + " on the class path");
        }
        return stream;
    }

    /** Whether the word is one piece, as only common ones are. */
    boolean knows(String word) {
        return tokenizer.encode(word, LONGEST).length <= 3;
    }

    float[] encode(String text) {
        long[] ids = tokenizer.encode(text, LONGEST);
        long[] shape = {1, ids.length};
        var attention = new long[ids.length];
        java.util.Arrays.fill(attention, 1);
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(wanted(input, mask, types))) {
            var states = (OnnxTensor) result.get(0);
            return scaled(pooled(states));
        } catch (OrtException broken) {
            throw new IllegalStateException("the embedding model failed", broken);
        }
    }

    /** Not every model asks for types. */
    private Map<String, OnnxTensor> wanted(OnnxTensor input, OnnxTensor mask, OnnxTensor types) {
        var all = new HashMap<>(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types));
        all.keySet().retainAll(session.getInputNames());
        return all;
    }

    /** States are token by token; a model that gives one vector a text has done it already. */
    private float[] pooled(OnnxTensor states) {
        long[] shape = states.getInfo().getShape();
        var vector = new float[(int) shape[shape.length - 1]];
        var numbers = states.getFloatBuffer();
        if (shape.length == 2 || pooling == Pooling.FIRST) {
            numbers.get(vector);
            return vector;
        }
        for (int token = 0; token < shape[1]; token++) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += numbers.get();
            }
        }
        return vector;
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
