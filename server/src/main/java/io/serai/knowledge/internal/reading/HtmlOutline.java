package io.serai.knowledge.internal.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** HTML as a reader sees it: without scripts, styles, navigation and what is hidden. */
class HtmlOutline implements NodeFilter {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "nav",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "form",
            "button",
            "select",
            "head",
            "footer",
            "aside",
            "dialog");

    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "em", "strong", "span", "u", "s", "small", "sup", "sub", "code", "abbr", "cite", "q", "mark",
            "time", "label", "font", "kbd", "var", "ins", "del", "bdi", "bdo", "img");

    private final Outline outline;
    private final StringBuilder text = new StringBuilder();

    private HtmlOutline(Outline outline) {
        this.outline = outline;
    }

    static List<Section> of(String html) {
        var outline = new Outline();
        read(Jsoup.parse(html), outline);
        return outline.sections();
    }

    static void read(Document page, Outline outline) {
        var reader = new HtmlOutline(outline);
        NodeTraversor.filter(reader, page);
        reader.endBlock();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (LEFT_OUT.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("table") && element.select("table").size() == 1) {
            endBlock();
            table(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            text.append('\n');
        } else if (!INLINE.contains(tag)) {
            endBlock();
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (tag.matches("h[1-6]")) {
                outline.heading(tag.charAt(1) - '0', text.toString());
                text.setLength(0);
            } else if (!INLINE.contains(tag) && !tag.equals("br")) {
                endBlock();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void endBlock() {
        outline.block(text.toString().replaceAll("\\s+", " "));
        text.setLength(0);
    }

    private void table(Element table) {
        List<String> names = List.of();
        for (Element row : table.select("tr")) {
            List<String> cells = row.select("th,td").eachText();
            boolean heads = !row.select("th").isEmpty() && row.select("td").isEmpty();
            if (heads && names.isEmpty()) {
                names = cells;
            } else {
                outline.block(Rows.line(names, cells));
            }
        }
    }
}
