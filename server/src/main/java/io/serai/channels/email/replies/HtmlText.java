package io.serai.channels.email.replies;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Markup as plain text in which quotes are marked as in plain mail: {@code >} before what is quoted, a rule before an older mail. So one set
 * of rules tells both kinds of mail apart.
 */
public final class HtmlText {
    private static final String RULE = "-----Original Message-----";

    /** Everything from such an element on is an older mail. */
    private static final String OLDER =
            "#divRplyFwdMsg, #appendonsend, hr#stopSpelling, #stopSpelling, div[id*=OLK_SRC_BODY_SECTION], span[id*=OLK_SRC_BODY_SECTION], #mail-editor-reference-message-container, #reply-intro, .moz-email-headers-table, div[style*='border-top:solid #E1E1E1'], div[style*='border-top:solid #B5C4DF'], div[style*='border-top: solid #E1E1E1'], div[style*='border-top: solid #B5C4DF'], div[style*='border-top: 1pt solid rgb(225, 225, 225)'], div[style*='border-top: 1pt solid rgb(181, 196, 223)'], div[style*='border-top:solid #B5C4DF 1.0pt'], div[style*='border-top-color: rgb(229, 229, 229)']";

    private static final String QUOTES =
            "blockquote:not([class~=(?i)(wp-|instagram|twitter)]), div.yahoo_quoted, #yahoo_quoted, div[id^=yahoo_quoted], div.protonmail_quote, .zmail_extra, .gmail_attr, div.moz-cite-prefix, div[id=qt], blockquote[type=cite], .replyQuote, .ms-outlook-mobile-reference-message, .quoted-reply, div[name=quote], .mailru-blockquote, .netease_reply, #isReplyContent, #origbody, .gmail_quote_container > .gmail_attr, .foxmail_quote";
    private static final String SIGNATURES =
            ".gmail_signature, div.moz-signature, pre.moz-signature, #Signature, #signature, div[id^=ms-outlook-mobile-signature], .protonmail_signature_block, .gmail_signature_prefix, #AppleMailSignature, .iCloudSignature, #ymail_android_signature";
    /** The short rule of this colour stands above the signature. */
    private static final String FOXMAIL = "#b5c4df";

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "div",
            "dl",
            "dd",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "pre");

    /** More are no letter; looking for quotes in them would take minutes. */
    private static final int MOST_ELEMENTS = 60_000;

    private HtmlText() {}

    public static String of(String markup) {
        Document document = Jsoup.parse(markup.replace("\u0000", ""));
        if (document.getAllElements().size() > MOST_ELEMENTS) {
            return document.text();
        }
        document.select(
                        "script, style, head, title, noscript, template, svg, math, object, [style~=(?i)display\\s*:\\s*none]")
                .remove();
        document.select(OLDER).stream().limit(1).forEach(HtmlText::begin);
        var text = new Writer(Set.copyOf(document.select(QUOTES)), Set.copyOf(document.select(SIGNATURES)));
        document.body().traverse(text);
        return text.done();
    }

    private static void begin(Element older) {
        older.before(new Element("p").text(RULE));
    }

    private static final class Writer implements NodeVisitor {
        private final Set<Element> quotes;
        private final Set<Element> signatures;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder line = new StringBuilder();
        private int quoted;
        private int preformatted;

        Writer(Set<Element> quotes, Set<Element> signatures) {
            this.quotes = quotes;
            this.signatures = signatures;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words.getWholeText());
            } else if (node instanceof Element element) {
                open(element, element.tagName().toLowerCase(Locale.ROOT));
            }
        }

        private void open(Element element, String tag) {
            if (tag.equals("br")) {
                breakLine();
            } else if (tag.equals("td") || tag.equals("th")) {
                space();
            } else if (BLOCKS.contains(tag)) {
                endLine();
                gap(tag);
            }
            preformatted += tag.equals("pre") ? 1 : 0;
            if (quotes.contains(element)) {
                endLine();
                quoted++;
            }
            if (signatures.contains(element)
                    && quoted == 0
                    && element.hasText()
                    && !element.text().startsWith("--")) {
                endLine();
                text.append("--\n");
            }
            if (tag.equals("hr") && quoted == 0 && element.attr("color").equalsIgnoreCase(FOXMAIL)) {
                endLine();
                text.append("--\n");
            }
            if (tag.equals("li")) {
                line.append("- ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.tagName().toLowerCase(Locale.ROOT);
            if (BLOCKS.contains(tag) || quotes.contains(element)) {
                endLine();
            }
            quoted -= quotes.contains(element) ? 1 : 0;
            preformatted -= tag.equals("pre") ? 1 : 0;
            if (BLOCKS.contains(tag)) {
                gap(tag);
            }
        }

        private void write(String words) {
            if (preformatted > 0) {
                List<String> lines = List.of(words.split("\\r?\\n", -1));
                for (int place = 0; place < lines.size(); place++) {
                    line.append(lines.get(place));
                    if (place < lines.size() - 1) {
                        breakLine();
                    }
                }
                return;
            }
            String flat = words.replaceAll("[ \\t\\r\\n\\f]+", " ");
            boolean atStart = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
            line.append(atStart ? flat.replaceAll("^ ", "") : flat);
        }

        private void space() {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }

        private void breakLine() {
            text.append(marks(line.toString())).append('\n');
            line.setLength(0);
        }

        private void endLine() {
            if (!line.toString().isBlank()) {
                breakLine();
            }
            line.setLength(0);
        }

        private void gap(String tag) {
            if (SPACED.contains(tag) && !text.isEmpty() && !endsEmpty()) {
                text.append('\n');
            }
        }

        private boolean endsEmpty() {
            int length = text.length();
            return length > 1 && text.charAt(length - 1) == '\n' && text.charAt(length - 2) == '\n';
        }

        private String marks(String words) {
            String bare = words.stripTrailing();
            return quoted == 0 ? bare : ">".repeat(Math.min(quoted, 20)) + " " + bare;
        }

        String done() {
            endLine();
            return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
        }
    }
}
