package io.serai.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which encoding a text file is in: by its mark, else the first one in which all of it makes sense. */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 20;

    private Encoding() {}

    static Reader reader(Path file) throws IOException {
        byte[] start = start(file);
        Charset charset = of(start, file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark(start));
        return new InputStreamReader(in, charset);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    private static int mark(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset of(byte[] start, Path file) throws IOException {
        if (begins(start, 0xFF, 0xFE) || zeros(start, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF) || zeros(start, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xEF, 0xBB, 0xBF) || allIs(StandardCharsets.UTF_8, file)) {
            return StandardCharsets.UTF_8;
        }
        return chinese(start) && allIs(GB18030, file) ? GB18030 : WINDOWS_1252;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static boolean zeros(byte[] start, int offset) {
        int looked = Math.min(start.length, 4_000) & ~1;
        int zeros = 0;
        for (int i = offset; i < looked; i += 2) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return looked >= 4 && zeros > looked / 4;
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean allIs(Charset charset, Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, out.clear(), read < 0).isError()) {
                    return false;
                }
                if (read < 0) {
                    return true;
                }
                bytes.compact();
            }
        }
    }

    /** Western letters that stand alone between ASCII are no Chinese: in it, foreign bytes come in pairs. */
    private static boolean chinese(byte[] start) {
        int paired = 0;
        int alone = 0;
        for (int i = 0; i < start.length; i++) {
            if ((start[i] & 0xFF) < 0x81) {
                continue;
            }
            if (i + 1 < start.length && (start[i + 1] & 0xFF) >= 0xA1 && (start[i] & 0xFF) >= 0xA1) {
                paired++;
                i++;
            } else {
                alone++;
            }
        }
        return paired > 1 && paired > alone * 4;
    }
}
