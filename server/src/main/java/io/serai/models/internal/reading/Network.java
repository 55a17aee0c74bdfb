package io.serai.models.internal.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;

/** One of the models: takes a picture, gives numbers. */
final class Network implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @param resource on the class path */
    Network(String resource) {
        try (InputStream model = open(resource);
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Pictures differ in size; what an arena keeps for the largest is never given back.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model.readAllBytes(), options);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException broken) {
            throw new IllegalStateException("the model " + resource + " does not load", broken);
        }
    }

    static InputStream open(String resource) throws IOException {
        InputStream stream = Network.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException("there is no " + resource + " on the class path");
        }
        return stream;
    }

    /** @param shape of the numbers, the first being 1 */
    record Output(float[] numbers, long[] shape) {}

    /** How colours become numbers: blue, green, red; as these models were trained. */
    record Scale(float[] mean, float[] deviation) {
        static final Scale HALF = new Scale(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});
        static final Scale IMAGENET =
                new Scale(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});
    }

    /** @param width at least that of the picture; the rest stays empty */
    Output look(BufferedImage picture, int width, Scale scale) {
        int height = picture.getHeight();
        long[] shape = {1, 3, height, width};
        try (var input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers(picture, width, scale)), shape);
                var result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            var output = (OnnxTensor) result.get(0);
            FloatBuffer numbers = output.getFloatBuffer();
            var copy = new float[numbers.remaining()];
            numbers.get(copy);
            return new Output(copy, output.getInfo().getShape());
        } catch (OrtException broken) {
            throw new IllegalStateException("reading a picture failed", broken);
        }
    }

    private static float[] numbers(BufferedImage picture, int width, Scale scale) {
        int height = picture.getHeight();
        int plane = width * height;
        var numbers = new float[3 * plane];
        var row = new int[picture.getWidth()];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                for (int colour = 0; colour < 3; colour++) {
                    float value = ((row[x] >> (8 * colour)) & 0xFF) / 255f;
                    numbers[colour * plane + y * width + x] =
                            (value - scale.mean()[colour]) / scale.deviation()[colour];
                }
            }
        }
        return numbers;
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
