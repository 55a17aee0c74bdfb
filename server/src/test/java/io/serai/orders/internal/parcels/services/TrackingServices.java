package io.serai.orders.internal.parcels.services;

import io.serai.orders.internal.parcels.TrackingService;
import java.util.List;

/** All of them, for tests. */
public final class TrackingServices {
    private TrackingServices() {}

    public static List<TrackingService> all() {
        return List.of(new SeventeenTrack(), new AfterShip(), new Dhl());
    }
}
