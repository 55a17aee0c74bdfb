package io.serai.knowledge;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;

/** The shop's products, recognised in what customers write by their names and numbers, typos included. Fast: no database on this path. */
public interface Catalogue {
    /** Of a shop without products. */
    Catalogue NONE = (workspace, text) -> List.of();

    /** In the order of the text, without overlaps. */
    List<Mention> in(WorkspaceId workspace, String text);

    /**
     * @param passage the product's record
     * @param name as the catalogue writes it
     * @param start where it is named in the text, in UTF-16 units
     * @param end where that ends, exclusive
     * @param confidence 1 when it is written as in the catalogue, less with typos or where only a part of the name is said
     */
    record Mention(UUID passage, String name, int start, int end, double confidence) {}
}
