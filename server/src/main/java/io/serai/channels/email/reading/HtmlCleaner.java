package io.serai.channels.email.reading;

import io.serai.content.Content;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markup that can be shown: known elements only, no scripts, forms, frames or addresses that run, styles from a list. Remote images do not
 * load: their address waits in {@code data-src}. Inline images get the place of their file: {@code cid:0} is the mail's first one.
 */
final class HtmlCleaner {
    private static final int LONGEST = Content.LONGEST_MARKUP - 1_000;

    /** More are no letter, and taking them apart would take minutes. */
    private static final int MOST_ELEMENTS = 60_000;

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "font", "center", "hr", "s", "del", "ins", "tt", "big", "address", "main", "section", "article",
                    "header", "footer")
            .addAttributes(":all", "style", "dir", "lang", "align", "valign", "bgcolor", "width", "height", "title")
            .addAttributes("table", "border", "cellpadding", "cellspacing")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("a", "href")
            .addAttributes("img", "alt", "src")
            .addProtocols("a", "href", "tel")
            .addProtocols("img", "src", "cid", "data")
            .removeProtocols("a", "href", "ftp");

    private static final List<String> STYLES = List.of(
            "color",
            "background-color",
            "font",
            "text-align",
            "text-decoration",
            "text-transform",
            "padding",
            "margin",
            "border",
            "width",
            "max-width",
            "height",
            "line-height",
            "vertical-align",
            "white-space",
            "direction",
            "list-style-type");
    private static final Pattern UNSAFE_STYLE = Pattern.compile(
            "url|expression|\\\\|/\\*|@|javascript|import|var\\(|attr\\(|-\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]*", Pattern.CASE_INSENSITIVE);

    private HtmlCleaner() {}

    static String clean(String markup, List<MailFile> files) {
        Document parsed = Jsoup.parse(markup);
        if (parsed.getAllElements().size() > MOST_ELEMENTS) {
            return textOnly(parsed.body());
        }
        parsed.select(
                        "script, style, title, head > *, noscript, template, svg, math, object, embed, iframe, form > button")
                .remove();
        parsed.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Element::remove);
        Document clean = new Cleaner(ALLOWED).clean(parsed);
        clean.outputSettings().prettyPrint(false);
        clean.select("[style]").forEach(HtmlCleaner::restyle);
        clean.select("a[href]")
                .forEach(
                        link -> link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank"));
        clean.select("img").forEach(image -> place(image, files));
        return fitted(clean);
    }

    private static void restyle(Element element) {
        String kept = List.of(element.attr("style").split(";")).stream()
                .map(String::strip)
                .filter(rule ->
                        rule.contains(":") && !UNSAFE_STYLE.matcher(rule).find())
                .filter(rule ->
                        allowed(rule.substring(0, rule.indexOf(':')).strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        if (kept.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", kept);
        }
    }

    private static boolean allowed(String property) {
        return STYLES.stream().anyMatch(known -> property.equals(known) || property.startsWith(known + "-"));
    }

    private static void place(Element image, List<MailFile> files) {
        String source = image.attr("src").strip();
        String scheme = source.replaceAll("(?s):.*", "").toLowerCase(Locale.ROOT);
        switch (scheme) {
            case "cid" -> image.attr("src", "cid:" + number(source.substring(4), files));
            case "http", "https" -> image.removeAttr("src").attr("data-src", source);
            case "data" -> {
                if (!PICTURE.matcher(source).matches()) {
                    image.removeAttr("src");
                }
            }
            default -> image.removeAttr("src");
        }
    }

    /** Of the file that the image names; by its name where nothing else fits, as some programs have it. */
    private static String number(String contentId, List<MailFile> files) {
        for (int place = 0; place < files.size(); place++) {
            MailFile file = files.get(place);
            if (file.contentId().filter(contentId::equalsIgnoreCase).isPresent()
                    || file.contentId().isEmpty()
                            && file.name().filter(contentId::startsWith).isPresent()) {
                return Integer.toString(place);
            }
        }
        return "missing";
    }

    /** First the looks go, then whole blocks from the end. */
    private static String fitted(Document document) {
        String whole = document.body().html();
        if (whole.length() <= LONGEST) {
            return whole;
        }
        document.select("img[src^=data:]").remove();
        document.select("*")
                .forEach(element -> List.of(
                                "style", "bgcolor", "width", "height", "align", "valign", "title", "lang", "face")
                        .forEach(element::removeAttr));
        document.select("font, span").unwrap();
        String plain = document.body().html();
        return plain.length() <= LONGEST ? plain : shortened(document.body());
    }

    private static String shortened(Element body) {
        List<Element> all = body.select("*");
        int size = body.html().length();
        for (int place = all.size() - 1; place > 0 && size > LONGEST; place--) {
            Element last = all.get(place);
            if (last.childrenSize() == 0 && last.parent() != null) {
                size -= last.outerHtml().length();
                last.remove();
            }
        }
        String markup = body.html();
        return markup.length() <= LONGEST ? markup + "<p>[…]</p>" : textOnly(body);
    }

    private static String textOnly(Element body) {
        String text = body.text();
        String escaped = org.jsoup.nodes.Entities.escape(text.substring(0, Math.min(text.length(), LONGEST / 2)));
        return "<p>" + (escaped.length() <= LONGEST ? escaped : "") + " […]</p>";
    }
}
