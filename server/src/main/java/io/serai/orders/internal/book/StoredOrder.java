package io.serai.orders.internal.book;

import io.serai.orders.Order;
import java.util.Optional;

/**
 * An order as the database has it.
 *
 * @param bare without its buyer and where it is sent to
 * @param person both of them, sealed
 * @param email keyed hash of the buyer's; @param phone the same; @param buyer of the shop's own id of them; @param postcode of where it goes
 */
public record StoredOrder(
        Order bare,
        byte[] person,
        Optional<byte[]> email,
        Optional<byte[]> phone,
        Optional<byte[]> buyer,
        Optional<byte[]> postcode) {
    @Override
    public String toString() {
        return "StoredOrder[" + bare.id().value() + "]";
    }
}
