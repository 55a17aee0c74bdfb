package io.serai.models.internal.sentences;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The model file in memory as it lies on disk: nothing is read before it is asked for. What stands where: encoder/serai_encoder/modelfile.py */
final class SentenceTable {
    private static final int MAGIC = 0x49524553;
    private static final int VERSION = 1;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment file;
    final int dimensions;
    final int pieces;
    final int buckets;
    private final int slots;
    private final int letters;
    private final int teachersDimensions;

    private SentenceTable(MemorySegment file) {
        this.file = file;
        if (file.byteSize() < 64 || header(0) != MAGIC || header(1) != VERSION || header(15) != file.byteSize()) {
            throw new IllegalStateException("this is no sentence encoder of version " + VERSION);
        }
        dimensions = header(2);
        pieces = header(3);
        buckets = header(4);
        slots = header(5);
        letters = header(6);
        teachersDimensions = header(7);
    }

    static SentenceTable map(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new SentenceTable(channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
        }
    }

    private int header(int at) {
        return file.get(INT, 4L * at);
    }

    /** The simplified form of a Chinese character, or the character itself. */
    int simplified(int c) {
        if (c < 0x2E80) {
            return c;
        }
        int low = 0;
        int high = letters - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long at = header(8) + 8L * middle;
            int found = file.get(INT, at);
            if (found == c) {
                return file.get(INT, at + 4);
            }
            if (found < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return c;
    }

    /** The row of a piece, or -1. */
    int row(long name) {
        int slot = (int) (name >>> (64 - Integer.numberOfTrailingZeros(slots)));
        while (true) {
            long found = file.get(LONG, header(9) + 8L * slot);
            if (found == name) {
                return file.get(INT, header(10) + 4L * slot);
            }
            if (found == 0) {
                return -1;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    /** Adds a row up, by way of a buffer of that many bytes. */
    void add(int row, float[] sum, byte[] buffer) {
        float scale = file.get(FLOAT, header(11) + 4L * row);
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, header(12) + (long) row * dimensions, buffer, 0, dimensions);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += scale * buffer[i];
        }
    }

    /** Brings a vector of the English embedder, by which this model was taught, into this model's space. */
    float[] fromTeacher(float[] vector) {
        if (vector.length != teachersDimensions) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers is not the teacher's");
        }
        var turned = new float[dimensions];
        for (int i = 0; i < teachersDimensions; i++) {
            float value = vector[i] - file.get(FLOAT, header(13) + 4L * i);
            long row = header(14) + 4L * i * dimensions;
            for (int j = 0; j < dimensions; j++) {
                turned[j] += value * file.get(FLOAT, row + 4L * j);
            }
        }
        return turned;
    }
}
