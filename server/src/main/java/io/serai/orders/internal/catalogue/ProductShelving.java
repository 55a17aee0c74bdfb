package io.serai.orders.internal.catalogue;

import io.serai.knowledge.ProductRecords;
import io.serai.knowledge.ProductRecords.Record;
import io.serai.knowledge.ProductRecords.Series;
import io.serai.orders.internal.items.ItemStore;
import io.serai.orders.internal.sources.SourceStore;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import org.springframework.stereotype.Component;

/** Writes the products of a source into the knowledge, as they are when it runs. */
@Component
class ProductShelving implements JobHandler<ShelveProducts> {
    private final SourceStore sources;
    private final ItemStore items;
    private final ItemRecords reading;
    private final ProductRecords knowledge;

    ProductShelving(SourceStore sources, ItemStore items, ItemRecords reading, ProductRecords knowledge) {
        this.sources = sources;
        this.items = items;
        this.reading = reading;
        this.knowledge = knowledge;
    }

    @Override
    public Class<ShelveProducts> handles() {
        return ShelveProducts.class;
    }

    @Override
    public void run(WorkspaceId workspace, ShelveProducts job) {
        var source = sources.find(workspace, job.source());
        if (source.isEmpty()) {
            // everything of it is taken away by the job behind this one
            return;
        }
        var told = new ArrayList<Record>();
        var gone = new ArrayList<String>();
        for (String key : new LinkedHashSet<>(job.keys())) {
            items.find(workspace, job.source(), key)
                    .ifPresentOrElse(item -> told.add(new Record(key, reading.columns(item))), () -> gone.add(key));
        }
        if (!gone.isEmpty()) {
            knowledge.remove(workspace, job.source().value(), gone);
        }
        if (!told.isEmpty()) {
            knowledge.put(
                    workspace, new Series(job.source().value(), source.get().name()), told);
        }
    }
}
