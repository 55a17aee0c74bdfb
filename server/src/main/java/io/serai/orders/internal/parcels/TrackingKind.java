package io.serai.orders.internal.parcels;

/** Who can be asked where a parcel is. */
public enum TrackingKind {
    SEVENTEEN_TRACK,
    AFTERSHIP,
    DHL
}
