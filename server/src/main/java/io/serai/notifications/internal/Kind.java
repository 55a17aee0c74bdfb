package io.serai.notifications.internal;

/** Of what somebody can be told. */
public enum Kind {
    ASSIGNED,
    MENTIONED,
    QUEUED,
    HANDED_OFF,
    SLA_WARNED,
    SLA_BREACHED,
    ANSWERED,
    FOLLOWED
}
