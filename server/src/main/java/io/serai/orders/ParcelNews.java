package io.serai.orders;

import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Telling customers about trouble with their parcels before they ask: those who allowed it, and only where the shop wants it. */
public interface ParcelNews {
    Settings settings(WorkspaceId workspace);

    void settle(WorkspaceId workspace, Settings settings);

    /** The customer of this conversation wants to hear of this parcel. From now on it is looked after. */
    void allow(WorkspaceId workspace, UUID conversation, String number, Optional<String> carrier);

    /** Whether the customer of this conversation was asked about this parcel before, whatever they said. */
    boolean asked(WorkspaceId workspace, UUID conversation, String number);

    /** They are being asked now: nobody asks again. */
    void asking(WorkspaceId workspace, UUID conversation, String number);

    /** No more of this parcel; without a number, of none. It is not asked again. */
    void stop(WorkspaceId workspace, UUID conversation, Optional<String> number);

    /** Numbers that the customer of this conversation is told about. */
    List<String> of(WorkspaceId workspace, UUID conversation);

    /** What has not been told yet; nothing where the shop does not want it. */
    List<News> due(WorkspaceId workspace);

    /** Whoever gets true tells it; everybody else finds it told. */
    boolean claim(WorkspaceId workspace, News news);

    /** What goes out through this account when nothing but an approved template may; empty: then it is not told. */
    Optional<Form> form(WorkspaceId workspace, UUID account);

    void settle(WorkspaceId workspace, UUID account, Optional<Form> form);

    /** @param places of its body, in order: the parcel's number, what happened, the carrier's page */
    record Form(String name, String language, int places) {}

    /** @param wanted off until the seller turns it on; @param silentDays after so many days without a scan */
    record Settings(boolean wanted, int silentDays) {}

    record News(Parcel parcel, What what, UUID conversation) {}

    enum What {
        FAILED,
        RETURNED,
        LATE,
        SILENT
    }
}
