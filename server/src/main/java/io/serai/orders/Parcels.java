package io.serai.orders;

import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** Where parcels are, by whichever carrier or tracking service can be asked. */
public interface Parcels {
    /** @param carrier as the shop calls it; without one it is told from the number */
    Parcel track(WorkspaceId workspace, String number, Optional<String> carrier);
}
