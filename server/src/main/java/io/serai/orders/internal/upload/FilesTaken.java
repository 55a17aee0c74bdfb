package io.serai.orders.internal.upload;

import io.serai.orders.OrderFiles;
import io.serai.orders.SourceId;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class FilesTaken implements OrderFiles {
    private final Uploads uploads;
    private final UploadReading reading;
    private final Sources sources;

    FilesTaken(Uploads uploads, UploadReading reading, Sources sources) {
        this.uploads = uploads;
        this.reading = reading;
        this.sources = sources;
    }

    @Override
    public void orders(WorkspaceId workspace, String name, byte[] table) {
        take(workspace, Stock.ORDERS, name, table);
    }

    @Override
    public void items(WorkspaceId workspace, String name, byte[] table) {
        take(workspace, Stock.ITEMS, name, table);
    }

    /** At once; the job that was stored for it finds nothing left to do. */
    private void take(WorkspaceId workspace, Stock stock, String name, byte[] table) {
        Upload upload = uploads.add(workspace, stock, name, table);
        uploads.start(workspace, upload.id(), upload.plan(), Optional.of(source(workspace)));
        reading.run(workspace, new ReadUpload(upload.id()));
    }

    private SourceId source(WorkspaceId workspace) {
        return sources.all(workspace).stream()
                .filter(source -> source.kind().equals(UploadSource.KIND))
                .map(StoredSource::id)
                .findFirst()
                .orElseGet(() -> sources.connect(
                                workspace, UploadSource.KIND, "", Map.of(UploadSource.CHANGES, UploadSource.HERE))
                        .id());
    }
}
