package io.serai.channels.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies in a file: one JSON value, several one after the other, an array of them, or one a line. */
sealed interface Bodies {
    JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    record Body(byte[] bytes) implements Bodies {}

    /** @param where a line's number, 0 for the whole file */
    record Unreadable(int where, String why) implements Bodies {}

    static byte[] bytes(String file) throws IOException {
        try {
            if (file.equals("-")) {
                InputStream in = System.in;
                return in.readAllBytes();
            }
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no such file");
        }
    }

    /** A single body comes as the very bytes that are in the file: signatures are made over bytes. */
    static List<Bodies> of(byte[] file) {
        byte[] content = withoutMark(file);
        Optional<String> why = unreadable(content);
        if (why.isEmpty()) {
            JsonNode whole = JSON.readTree(content);
            return whole.isArray() ? elements(whole) : List.of(new Body(content));
        }
        List<Bodies> lines = lines(content);
        boolean someHold = lines.stream().anyMatch(Body.class::isInstance);
        return someHold ? lines : List.of(new Unreadable(0, why.get()));
    }

    private static List<Bodies> elements(JsonNode array) {
        return array.valueStream()
                .<Bodies>map(element -> new Body(JSON.writeValueAsBytes(element)))
                .toList();
    }

    private static List<Bodies> lines(byte[] content) {
        List<Bodies> bodies = new ArrayList<>();
        int number = 0;
        for (String line : new String(content, StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
            int at = number;
            bodies.add(unreadable(bytes)
                    .<Bodies>map(why -> new Unreadable(at, why))
                    .orElseGet(() -> new Body(bytes)));
        }
        return bodies;
    }

    private static Optional<String> unreadable(byte[] json) {
        try {
            return JSON.readTree(json).isMissingNode() ? Optional.of("it is empty") : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.of("this is not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static byte[] withoutMark(byte[] file) {
        boolean marked = file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(file, 3, file.length) : file;
    }
}
