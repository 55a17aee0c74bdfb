package io.serai.orders.internal.parcels.news;

import io.serai.orders.ParcelNews.Form;
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

    /** What the customer said last counts. */
    void answer(WorkspaceId workspace, Watch watch, Answer answer, Instant now);

    Optional<Answer> answered(WorkspaceId workspace, Watch watch);

    void stop(WorkspaceId workspace, UUID conversation, Optional<String> number);

    /** Those who said yes since then, by number. */
    List<Watch> since(WorkspaceId workspace, Instant since);

    /** Numbers that they said yes to. */
    List<String> of(WorkspaceId workspace, UUID conversation);

    Optional<Form> form(WorkspaceId workspace, UUID account);

    void put(WorkspaceId workspace, UUID account, Optional<Form> form);

    enum Answer {
        ASKED,
        YES,
        NO
    }

    record Watch(String number, UUID conversation) {}
}
