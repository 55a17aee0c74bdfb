package io.serai.knowledge.internal.reading;

import java.util.ArrayList;
import java.util.List;

/** Table rows as sentences that can be found and read. */
final class Rows {
    private Rows() {}

    /** {@code Size: XL; Chest: 112 cm}: a row that says what its columns are. */
    static String line(List<String> names, List<String> cells) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String name = i < names.size() ? names.get(i).strip() : "";
            if (!cell.isEmpty()) {
                parts.add(name.isEmpty() ? cell : name + ": " + cell);
            }
        }
        return String.join("; ", parts);
    }
}
