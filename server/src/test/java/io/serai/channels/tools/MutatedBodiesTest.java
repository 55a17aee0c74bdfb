package io.serai.channels.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.BodyReader;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every recorded body with every one of its values replaced by something else, or gone: whatever a platform may send one day, it is read, said to be
 * unknown, or refused as a whole, and never breaks the reader.
 */
class MutatedBodiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Path RECORDED = Path.of("src/test/resources");
    private static final List<JsonNode> STRANGE = List.of(
            NODES.nullNode(),
            NODES.stringNode(""),
            NODES.stringNode("\u0000 \u202E'\"<b>"),
            NODES.stringNode("9".repeat(5_000)),
            NODES.numberNode(-1),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(1e300),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().add(NODES.nullNode()).add(7).add("x"),
            NODES.objectNode().set("text", NODES.objectNode().set("id", NODES.arrayNode())));

    private record Mutation(String what, JsonNode body) {}

    @TestFactory
    Stream<DynamicTest> nothingBreaksAReaderAndNothingIsDroppedInSilence() {
        return Stream.of(
                        ChannelKind.TELEGRAM,
                        ChannelKind.WHATSAPP,
                        ChannelKind.MESSENGER,
                        ChannelKind.INSTAGRAM,
                        ChannelKind.LINE,
                        ChannelKind.API)
                .map(kind -> DynamicTest.dynamicTest(folder(kind), () -> {
                    BodyReader reader = Parsers.of(kind, CLOCK).orElseThrow();
                    List<String> wrong = new ArrayList<>();
                    Set<String> seen = new HashSet<>();
                    for (Path file : recorded(kind)) {
                        JsonNode body = JSON.readTree(Files.readAllBytes(file));
                        mutate(
                                body,
                                body,
                                "",
                                seen,
                                mutation -> read(reader, file, mutation).ifPresent(wrong::add));
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static String folder(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Path> recorded(ChannelKind kind) {
        try (Stream<Path> files = Files.list(RECORDED.resolve(folder(kind)))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> read(BodyReader reader, Path file, Mutation mutation) {
        try {
            var read = reader.read(JSON.writeValueAsBytes(mutation.body()));
            read.forEach(each -> EventLine.of("any", each));
            if (read.isEmpty() && !isEmptyOnPurpose(mutation.body())) {
                return Optional.of(file.getFileName() + " " + mutation.what() + ": nothing was said about it");
            }
            return Optional.empty();
        } catch (Problem refusedAsAWhole) {
            return Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(file.getFileName() + " " + mutation.what() + ": " + broken);
        }
    }

    /** LINE tests an address so. */
    private static boolean isEmptyOnPurpose(JsonNode body) {
        return body.path("events").isArray() && body.path("events").isEmpty();
    }

    /** What stands at the same place of an object of the same shape is changed in one body only. */
    private static void mutate(JsonNode body, JsonNode at, String path, Set<String> seen, Consumer<Mutation> each) {
        switch (at) {
            case ObjectNode object -> {
                boolean fresh = seen.add(path + new TreeSet<>(object.propertyNames()));
                List.copyOf(object.propertyNames()).forEach(name -> {
                    JsonNode was = object.get(name);
                    String here = path + "/" + name;
                    if (fresh) {
                        object.remove(name);
                        each.accept(new Mutation(here + " gone", body));
                        STRANGE.forEach(strange -> {
                            object.set(name, strange);
                            each.accept(new Mutation(here + " = " + cut(strange), body));
                        });
                    }
                    object.set(name, was);
                    mutate(body, was, here, seen, each);
                });
            }
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    JsonNode was = array.get(index);
                    String here = path + "/" + index;
                    for (JsonNode strange : STRANGE) {
                        array.set(index, strange);
                        each.accept(new Mutation(here + " = " + cut(strange), body));
                    }
                    array.set(index, was);
                    mutate(body, was, here, seen, each);
                }
            }
            default -> {}
        }
    }

    private static String cut(JsonNode strange) {
        String text = strange.toString();
        return text.length() > 40 ? text.substring(0, 40) : text;
    }
}
