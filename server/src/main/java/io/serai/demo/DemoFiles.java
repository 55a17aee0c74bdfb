package io.serai.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The demo's content files. */
final class DemoFiles {
    private DemoFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/demo/" + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Blocks that begin with {@code ==}, without comments and empty lines; the first line of each is its head. */
    static List<List<String>> blocks(String name) {
        var blocks = new ArrayList<List<String>>();
        new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    if (line.startsWith("== ")) {
                        blocks.add(new ArrayList<>());
                        blocks.getLast().add(line.substring(3));
                    } else {
                        blocks.getLast().add(line);
                    }
                });
        return blocks;
    }
}
