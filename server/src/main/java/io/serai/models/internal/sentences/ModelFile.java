package io.serai.models.internal.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bundled model as a file of its own, since only a file can be mapped into memory: unpacked once into the folder for models, checked by
 * its SHA-256, and named after it, so that a newer server brings its own.
 */
public final class ModelFile {
    private static final String NAME = "serai-sentences";
    private static final String RESOURCE = "/" + NAME + ".bin";

    private ModelFile() {}

    /** @param folder where it may be unpacked */
    public static Optional<Path> bundled(Path folder) {
        URL packed = ModelFile.class.getResource(RESOURCE);
        if (packed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    packed.getProtocol().equals("file")
                            ? Path.of(new URI(packed.toString()))
                            : unpacked(packed, checksum(), folder));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Another for each model. */
    public static String edition() {
        try {
            return checksum().substring(0, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checksum() throws IOException {
        try (InputStream line = ModelFile.class.getResourceAsStream("/" + NAME + ".sha256")) {
            if (line == null) {
                throw new IOException("there is no checksum of the sentence encoder");
            }
            return new String(line.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    static Path unpacked(URL packed, String checksum, Path folder) throws IOException {
        Path file = folder.resolve(NAME + "-" + checksum.substring(0, 16) + ".bin");
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, NAME, ".part");
        try {
            String found = copied(packed, part);
            if (!found.equals(checksum)) {
                throw new IOException("the sentence encoder is damaged: its SHA-256 is " + found);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        forgetOlder(folder, file);
        return file;
    }

    private static String copied(URL packed, Path to) throws IOException {
        try (var in = new DigestInputStream(packed.openStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void forgetOlder(Path folder, Path kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(NAME + "-[0-9a-f]{16}\\.bin") && !file.equals(kept)) {
                    Files.delete(file);
                }
            }
        }
    }
}
