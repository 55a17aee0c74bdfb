package io.serai.knowledge.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Markdown: headings, paragraphs, list items, and tables row by row. */
class MarkdownOutline extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(64)
            .build();

    private final Outline outline = new Outline();

    static List<Section> of(String markdown) {
        var reader = new MarkdownOutline();
        PARSER.parse(markdown).accept(reader);
        return reader.outline.sections();
    }

    @Override
    public void visit(Heading heading) {
        outline.heading(heading.getLevel(), words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
        outline.block(words(paragraph));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        outline.block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        outline.block(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        HtmlOutline.read(Jsoup.parse(html.getLiteral()), outline);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            table(table);
        }
    }

    private void table(TableBlock table) {
        List<String> names = List.of();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<String> cells = row instanceof TableRow ? cells(row) : List.of();
                if (names.isEmpty()) {
                    names = cells;
                } else {
                    outline.block(Rows.line(names, cells));
                }
            }
        }
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell instanceof TableCell ? words(cell) : "");
        }
        return cells;
    }

    private static String words(Node node) {
        var words = new Words();
        node.accept(words);
        return words.text.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }
    }
}
