package io.serai.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text in which somebody has marked pieces; read from JSON lines, or one JSON array, in the shapes that such sets come in. */
record Marked(String text, List<Span> spans) {
    private static final List<String> TEXTS =
            List.of("text", "full_text", "source_text", "unmasked_text", "sentence", "content");
    private static final List<String> SPANS =
            List.of("spans", "entities", "privacy_mask", "labels", "annotations", "label");
    private static final List<String> STARTS = List.of("start", "start_position", "begin", "start_offset", "from");
    private static final List<String> ENDS = List.of("end", "end_position", "end_offset", "to");
    private static final List<String> KINDS = List.of("kind", "type", "entity_type", "label", "entity", "tag");

    record Span(int start, int end, String kind) {}

    String of(Span span) {
        return text.substring(Math.clamp(span.start(), 0, text.length()), Math.clamp(span.end(), 0, text.length()));
    }

    static List<Marked> read(Path file) {
        var json = new JsonMapper();
        try {
            String whole = file.toString().endsWith(".gz")
                    ? ""
                    : Files.readString(file).strip();
            var marked = new ArrayList<Marked>();
            if (whole.startsWith("[")) {
                json.readTree(whole).forEach(node -> marked.add(of(node)));
            } else {
                Rows.lines(file).forEach(line -> marked.add(of(json.readTree(line))));
            }
            return marked;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Marked of(JsonNode node) {
        String text = first(node, TEXTS).asString("");
        var spans = new ArrayList<Span>();
        first(node, SPANS).forEach(span -> {
            if (span.isArray()) {
                spans.add(span(
                        text,
                        span.path(0).asInt(),
                        span.path(1).asInt(),
                        span.path(2).asString("")));
            } else {
                spans.add(span(
                        text,
                        first(span, STARTS).asInt(),
                        first(span, ENDS).asInt(),
                        first(span, KINDS).asString("")));
            }
        });
        return new Marked(text, List.copyOf(spans));
    }

    /** Offsets are counted in code points by most; where a text has others than those of one unit, they are turned into units. */
    private static Span span(String text, int start, int end, String kind) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length() || end > points) {
            return new Span(start, end, kind);
        }
        return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end), kind);
    }

    private static JsonNode first(JsonNode node, List<String> names) {
        for (String name : names) {
            if (node.has(name) && !node.path(name).isNull()) {
                return node.path(name);
            }
        }
        return node.path("absent");
    }
}
