package io.serai.orders.internal.parcels.news;

import io.serai.orders.ParcelNews.Settings;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who allowed to be told of which parcel. */
interface NewsStore {
    Optional<Settings> settings(WorkspaceId workspace);

    void put(WorkspaceId workspace, Settings settings);

    void watch(WorkspaceId workspace, Watch watch, Instant now);

    void stop(WorkspaceId workspace, UUID conversation, Optional<String> number);

    /** Those since then, by number. */
    List<Watch> since(WorkspaceId workspace, Instant since);

    List<String> of(WorkspaceId workspace, UUID conversation);

    record Watch(String number, UUID conversation) {}
}
