package io.serai.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures and tables, for people and as JSON alike. */
final class Report {
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** @param cells numbers or texts, one for each column */
    record Table(List<String> columns, List<List<Object>> rows) {
        Table row(Object... cells) {
            rows.add(List.of(cells));
            return this;
        }
    }

    /** A share of 0 to 1 (shown in per cent), a count, or a measure whose name says its unit. */
    Report figure(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    Table table(String name, String... columns) {
        return tables.computeIfAbsent(name, key -> new Table(List.of(columns), new ArrayList<>()));
    }

    Map<String, Object> figures() {
        return figures;
    }

    /** {@code {"eval": "intents", "figures": {"accuracy": 0.93}, "tables": {"worst labels": [{"label": "x"}]}}} */
    Map<String, Object> json(String evaluation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("eval", evaluation);
        json.put("figures", figures);
        Map<String, Object> shown = new LinkedHashMap<>();
        tables.forEach((name, table) -> shown.put(name, objects(table)));
        json.put("tables", shown);
        return json;
    }

    private static List<Map<String, Object>> objects(Table table) {
        var objects = new ArrayList<Map<String, Object>>();
        for (List<Object> row : table.rows()) {
            var object = new LinkedHashMap<String, Object>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.columns().get(i), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    String text() {
        var figuresTable = new Table(List.of("figure", "value"), new ArrayList<>());
        figures.forEach(figuresTable::row);
        var text = new StringBuilder(aligned(figuresTable));
        tables.forEach(
                (name, table) -> text.append('\n').append(name).append('\n').append(aligned(table)));
        return text.toString();
    }

    private static String aligned(Table table) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns());
        table.rows().forEach(row -> lines.add(row.stream().map(Report::cell).toList()));
        var widths = new int[table.columns().size()];
        lines.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        var text = new StringBuilder();
        for (int n = 0; n < lines.size(); n++) {
            for (int i = 0; i < widths.length; i++) {
                boolean number = n > 0 && table.rows().get(n - 1).get(i) instanceof Number;
                String cell = lines.get(n).get(i);
                String space = " ".repeat(widths[i] - cell.length());
                text.append("  ").append(number ? space + cell : cell + space);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number -> number(number);
            default -> String.valueOf(value);
        };
    }

    /** Shares with a tenth of a per cent and their bare value, so that nobody has to guess which it is. */
    private static String number(double value) {
        if (value >= 0 && value <= 1) {
            return String.format(Locale.ROOT, "%.1f %%  (%.4f)", value * 100, value);
        }
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
