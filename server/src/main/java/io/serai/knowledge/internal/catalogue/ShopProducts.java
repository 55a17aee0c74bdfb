package io.serai.knowledge.internal.catalogue;

import io.serai.knowledge.ProductRecords;
import io.serai.knowledge.internal.IndexKnowledge;
import io.serai.knowledge.internal.KnowledgeChanged;
import io.serai.knowledge.internal.catalogue.RecordStore.Filed;
import io.serai.knowledge.internal.reading.FileReader;
import io.serai.knowledge.internal.reading.ReadFile;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Files records as rows of a table of products are filed: found by their words at once, by their meaning once indexed. */
@Component
public class ShopProducts implements ProductRecords {
    private static final int LONGEST_NAME = 200;

    private final RecordStore records;
    private final FileReader reader;
    private final Work work;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public ShopProducts(
            RecordStore records,
            FileReader reader,
            Work work,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.reader = reader;
        this.work = work;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void put(WorkspaceId workspace, Series series, List<Record> told) {
        Map<String, List<ReadFile.Piece>> read = new LinkedHashMap<>();
        told.forEach(record -> read.put(record.key(), reader.product(record.columns())));
        List<Filed> filed = filed(read);
        List<String> unreadable = read.entrySet().stream()
                .filter(record -> record.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        transactions.executeWithoutResult(transaction -> {
            var changed = new ArrayList<>(records.remove(workspace, series.id(), unreadable));
            if (!filed.isEmpty()) {
                String name = series.name()
                        .substring(0, Math.min(LONGEST_NAME, series.name().length()));
                records.open(workspace, series.id(), name, filed.getFirst().language(), clock.instant());
                changed.addAll(records.put(workspace, series.id(), filed, clock.instant()));
            }
            if (!changed.isEmpty()) {
                work.add(workspace, new IndexKnowledge(series.id()));
                events.publishEvent(new KnowledgeChanged(workspace, changed));
            }
        });
    }

    private static List<Filed> filed(Map<String, List<ReadFile.Piece>> read) {
        var filed = new ArrayList<Filed>();
        read.forEach((key, pieces) -> {
            for (int ordinal = 0; ordinal < pieces.size(); ordinal++) {
                ReadFile.Piece piece = pieces.get(ordinal);
                filed.add(new Filed(Ids.next(), key, ordinal, piece.title(), piece.text(), piece.language()));
            }
        });
        return filed;
    }

    @Override
    public void remove(WorkspaceId workspace, UUID series, Collection<String> keys) {
        transactions.executeWithoutResult(transaction -> gone(workspace, records.remove(workspace, series, keys)));
    }

    @Override
    public void close(WorkspaceId workspace, UUID series) {
        transactions.executeWithoutResult(transaction -> gone(workspace, records.close(workspace, series)));
    }

    private void gone(WorkspaceId workspace, List<UUID> passages) {
        if (!passages.isEmpty()) {
            events.publishEvent(new KnowledgeChanged(workspace, passages));
        }
    }
}
