package io.serai.channels.telegram;

import io.serai.channels.internal.Payload;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Formatted text as plain text. What a link hides behind its words is written after them: the agent must see where it leads. */
final class EntityText {
    private EntityText() {}

    /** Offsets count UTF-16 units, as Java strings do. */
    static String plain(String text, List<Payload> entities) {
        StringBuilder plain = new StringBuilder(text);
        entities.stream()
                .filter(entity -> entity.text("type").orElse("").equals("text_link"))
                .sorted(Comparator.comparingLong(EntityText::end).reversed())
                .forEach(link -> link.text("url").ifPresent(url -> append(plain, link, url)));
        return plain.toString();
    }

    private static void append(StringBuilder plain, Payload link, String url) {
        long start = link.number("offset").orElse(-1);
        long end = end(link);
        if (start < 0 || end <= start || end > plain.length()) {
            return;
        }
        String words = plain.substring((int) start, (int) end);
        if (!bare(url).startsWith(bare(words))) {
            plain.insert((int) end, " (" + url + ")");
        }
    }

    private static String bare(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "");
    }

    private static long end(Payload entity) {
        return entity.number("offset").orElse(0) + entity.number("length").orElse(0);
    }

    /** The words of a rich message: blocks of nested text, a line each. */
    static String rich(Payload message) {
        StringBuilder words = new StringBuilder();
        message.node().path("blocks").forEach(block -> gather(block, words));
        return words.toString().strip();
    }

    private static void gather(JsonNode node, StringBuilder words) {
        if (node.isString()) {
            words.append(node.stringValue());
            return;
        }
        if (node.isArray()) {
            node.forEach(part -> gather(part, words));
            return;
        }
        if (!node.isObject()) {
            return;
        }
        for (String field : List.of("text", "summary", "items", "blocks", "cells", "caption", "credit")) {
            gather(node.path(field), words);
        }
        if (node.path("type").stringValue("").matches("paragraph|heading|pre|footer|list|blockquote|pullquote")) {
            words.append('\n');
        }
    }
}
