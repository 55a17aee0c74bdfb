package io.serai.tables;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** A table that is being read: its first row names the columns, the others come one by one and are not kept. Not for several threads. */
public interface Table extends Closeable {
    List<String> columns();

    /** @throws io.serai.shared.Problem INVALID where the file is broken */
    Optional<Row> next();

    /** @param number as a person counts rows in their program: the first below the names is 2 */
    record Row(long number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Stripped; blank where there is none. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
