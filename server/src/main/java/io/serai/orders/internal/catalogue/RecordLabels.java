package io.serai.orders.internal.catalogue;

import io.serai.orders.LanguageTable;
import io.serai.shared.Language;
import java.util.Map;

/** What the columns of a product's record are called in a language. */
final class RecordLabels {
    private static final Map<String, Map<String, String>> LABELS =
            LanguageTable.read("/io/serai/orders/record-labels.tsv");

    private RecordLabels() {}

    static String of(String label, Language language) {
        return LanguageTable.word(LABELS, label, language);
    }
}
