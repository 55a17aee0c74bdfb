package io.serai.tools;

import io.serai.orders.Order;
import io.serai.shared.Problem;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a shop's bot may do.
 *
 * @param tools those that are not named are as {@link #DEFAULT} has them
 */
public record ToolSettings(Identity identity, Map<ToolKind, Rule> tools) {
    /** What has to be known before anything of an order is told, to somebody for whom no channel vouches. */
    public enum Identity {
        /** The order's number, and its email, phone, or name and postcode. */
        ORDER_AND_CONTACT,
        /** The email of the account alone will do, or name and postcode. */
        EMAIL_OR_NAME_AND_POSTCODE
    }

    public enum Mode {
        OFF,
        /** The bot collects and prepares it; a person does it with one click. */
        ASK_AGENT,
        AUTOMATIC
    }

    /**
     * @param states of the order in which it may be done at all; empty: whatever makes sense
     * @param days after delivery, or after the order was placed where it was not delivered; absent: for ever
     * @param most the highest amount that goes without a person, in the order's currency; absent: any
     * @param perMonth how often a customer may have it without a person; absent: as often as they like
     */
    public record Rule(
            Mode mode,
            Set<Order.State> states,
            Optional<Integer> days,
            Optional<BigDecimal> most,
            Optional<Integer> perMonth) {
        public Rule {
            states = Set.copyOf(states);
            if (days.filter(number -> number < 0).isPresent()
                    || perMonth.filter(number -> number < 0).isPresent()
                    || most.filter(amount -> amount.signum() < 0).isPresent()) {
                throw Problem.invalid("A limit is not less than nothing.");
            }
        }

        public Rule in(Mode other) {
            return new Rule(other, states, days, most, perMonth);
        }
    }

    private static final Rule FREE =
            new Rule(Mode.AUTOMATIC, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What the shop would do anyway goes by itself; money without goods coming back is a person's business. */
    public static final ToolSettings DEFAULT = new ToolSettings(
            Identity.ORDER_AND_CONTACT,
            Map.of(
                    ToolKind.CANCEL_ORDER, limited(Mode.AUTOMATIC, Set.of(Order.State.OPEN), Optional.empty()),
                    ToolKind.CHANGE_ADDRESS, limited(Mode.AUTOMATIC, Set.of(Order.State.OPEN), Optional.empty()),
                    ToolKind.CHANGE_ITEMS, limited(Mode.AUTOMATIC, Set.of(Order.State.OPEN), Optional.empty()),
                    ToolKind.START_RETURN, limited(Mode.AUTOMATIC, Set.of(Order.State.DELIVERED), Optional.of(30)),
                    ToolKind.EXCHANGE_ITEMS, limited(Mode.AUTOMATIC, Set.of(Order.State.DELIVERED), Optional.of(30)),
                    ToolKind.REFUND, limited(Mode.ASK_AGENT, Set.of(), Optional.of(30)),
                    ToolKind.WITHDRAW_RETURN, limited(Mode.AUTOMATIC, Set.of(), Optional.empty())));

    private static Rule limited(Mode mode, Set<Order.State> states, Optional<Integer> days) {
        return new Rule(mode, states, days, Optional.empty(), Optional.of(10));
    }

    public ToolSettings {
        tools = Map.copyOf(tools);
    }

    public Rule of(ToolKind kind) {
        Rule own = tools.get(kind);
        return own != null ? own : DEFAULT.tools.getOrDefault(kind, FREE);
    }

    public ToolSettings with(ToolKind kind, Rule rule) {
        var all = new EnumMap<ToolKind, Rule>(ToolKind.class);
        all.putAll(tools);
        all.put(kind, rule);
        return new ToolSettings(identity, all);
    }

    public ToolSettings with(Identity other) {
        return new ToolSettings(other, tools);
    }
}
