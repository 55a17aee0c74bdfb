package io.serai.channels.email.sending;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Our plain words with a little Markdown in them, as the HTML half of a mail. Markup of the writer's own is shown as it was typed. */
final class Markup {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .build();

    private Markup() {}

    static String of(String words) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><div dir=\"auto\">"
                + RENDERER.render(PARSER.parse(linked(words))) + "</div></body></html>";
    }

    /** Bare addresses become links, as every mail program would show them. */
    private static String linked(String words) {
        return words.replaceAll("(?<![\\w<(\\[/\"])(https?://[^\\s<>()\\[\\]\"]*[^\\s<>()\\[\\]\".,;:!?])", "<$1>");
    }
}
