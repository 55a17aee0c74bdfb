package io.serai.tables.internal;

import io.serai.shared.Problem;
import io.serai.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One sheet, read as it is asked for. */
final class Sheet implements Table {
    private static final int MOST_COLUMNS = 16_384;

    private final ZipFile zip;
    private final XMLStreamReader xml;
    private final SharedWords words;
    private final CellStyles styles;
    private final List<String> columns;
    private long number;

    Sheet(ZipFile zip, XMLStreamReader xml, SharedWords words, CellStyles styles) {
        this.zip = zip;
        this.xml = xml;
        this.words = words;
        this.styles = styles;
        this.columns = next().map(row -> row.cells().stream().map(String::strip).toList())
                .orElseThrow(() ->
                        Problem.invalid("The sheet is empty. It needs a first row with the names of its columns."));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Row> next() {
        try {
            Optional<Row> row = row();
            while (row.filter(Row::isBlank).isPresent()) {
                row = row();
            }
            return row;
        } catch (XMLStreamException | NumberFormatException broken) {
            throw new Problem(
                    Problem.Code.INVALID,
                    "The sheet is broken below row " + number + ". Open it in Excel, save it again and upload it.",
                    broken);
        }
    }

    private Optional<Row> row() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String own = xml.getAttributeValue(null, "r");
                number = own == null ? number + 1 : Long.parseLong(own);
                return Optional.of(new Row(number, cells()));
            }
        }
        return Optional.empty();
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s")));
            }
        }
        return cells;
    }

    /** {@code AB12} is in column 27; a sheet need not say it when no cell is left out. */
    private static int column(@Nullable String reference, int next) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 || column > MOST_COLUMNS ? next : Math.max(column - 1, next);
    }

    private String cell(@Nullable String type, @Nullable String style) throws XMLStreamException {
        String value = "";
        var inline = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = CellText.of(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                inline.append(CellText.of(xml));
            }
        }
        return switch (type == null ? "n" : type) {
            case "s" -> value.isEmpty() ? "" : words.get(Integer.parseInt(value.strip()));
            case "inlineStr" -> inline.toString();
            case "b" -> value.strip().equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
            case "e" -> "";
            case "n" ->
                value.isEmpty() ? "" : styles.shown(value.strip(), style == null ? -1 : Integer.parseInt(style));
            default -> value;
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
