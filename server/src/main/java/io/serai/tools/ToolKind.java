package io.serai.tools;

import io.serai.orders.OrderChange;
import java.util.Locale;
import java.util.Optional;

/** What can be done for a customer, whom it is done for and what it may change. */
public enum ToolKind {
    FIND_ORDER(Trust.BUYER, Effect.READS),
    TRACK_PARCEL(Trust.BUYER, Effect.READS),
    LIST_ORDERS(Trust.BUYER, Effect.READS),
    CANCEL_ORDER(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    CHANGE_ADDRESS(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    CHANGE_ITEMS(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    START_RETURN(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    EXCHANGE_ITEMS(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    REFUND(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    /** Takes a return or an exchange back. */
    WITHDRAW_RETURN(Trust.BUYER, Effect.CHANGES_THE_ORDER),
    INVOICE(Trust.BUYER, Effect.LEAVES_A_REQUEST),
    STOCK(Trust.ANYBODY, Effect.READS),
    BACK_IN_STOCK(Trust.ANYBODY, Effect.LEAVES_A_REQUEST),
    CREATE_LEAD(Trust.ANYBODY, Effect.LEAVES_A_REQUEST),
    /** Finding out who is asking. */
    IDENTIFY(Trust.ANYBODY, Effect.READS);

    public enum Trust {
        ANYBODY,
        /** Whoever bought it, made sure of first. */
        BUYER
    }

    public enum Effect {
        READS,
        /** Something that a person at the shop does: nothing is changed by itself. */
        LEAVES_A_REQUEST,
        /** Only ever after the customer has confirmed it. */
        CHANGES_THE_ORDER
    }

    private final Trust trust;
    private final Effect effect;

    ToolKind(Trust trust, Effect effect) {
        this.trust = trust;
        this.effect = effect;
    }

    public Trust trust() {
        return trust;
    }

    public Effect effect() {
        return effect;
    }

    public boolean changesOrders() {
        return effect == Effect.CHANGES_THE_ORDER;
    }

    /** Such as {@code cancel_order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ToolKind> coded(String code) {
        for (ToolKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public static ToolKind of(OrderChange change) {
        return switch (change.kind()) {
            case CANCEL -> CANCEL_ORDER;
            case CHANGE_ADDRESS -> CHANGE_ADDRESS;
            case CHANGE_ITEMS -> CHANGE_ITEMS;
            case RETURN -> START_RETURN;
            case EXCHANGE -> EXCHANGE_ITEMS;
            case REFUND -> REFUND;
            case WITHDRAW -> WITHDRAW_RETURN;
        };
    }
}
