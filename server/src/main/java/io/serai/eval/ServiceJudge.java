package io.serai.eval;

import io.serai.eval.cases.ServiceCase.Step;
import io.serai.eval.shop.ShopTwin;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderChange.Swap;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was done with what should have been: each call with its arguments, nothing more, and the orders as they are in the end. */
record ServiceJudge(ServiceTalk talk) {
    /** What other benchmarks call the same. */
    private static final Map<String, ToolKind> NAMES = Map.ofEntries(
            Map.entry("cancel_pending_order", ToolKind.CANCEL_ORDER),
            Map.entry("modify_pending_order_address", ToolKind.CHANGE_ADDRESS),
            Map.entry("modify_pending_order_items", ToolKind.CHANGE_ITEMS),
            Map.entry("return_delivered_order_items", ToolKind.START_RETURN),
            Map.entry("exchange_delivered_order_items", ToolKind.EXCHANGE_ITEMS),
            Map.entry("get_order_details", ToolKind.FIND_ORDER),
            Map.entry("manage_return", ToolKind.START_RETURN),
            Map.entry("manage_exchange", ToolKind.EXCHANGE_ITEMS),
            Map.entry("get_logistics_info", ToolKind.TRACK_PARCEL),
            Map.entry("get_order_info", ToolKind.FIND_ORDER),
            Map.entry("modify_order_address", ToolKind.CHANGE_ADDRESS),
            Map.entry("modify_order_items", ToolKind.CHANGE_ITEMS),
            Map.entry("return_order_items", ToolKind.START_RETURN),
            Map.entry("return_items", ToolKind.START_RETURN),
            Map.entry("exchange_order_items", ToolKind.EXCHANGE_ITEMS),
            Map.entry("return_order", ToolKind.START_RETURN),
            Map.entry("exchange_order", ToolKind.EXCHANGE_ITEMS),
            Map.entry("track_order", ToolKind.TRACK_PARCEL),
            Map.entry("manage_refund", ToolKind.REFUND),
            Map.entry("manage_invoice", ToolKind.INVOICE),
            Map.entry("get_invoice", ToolKind.INVOICE),
            Map.entry("request_invoice", ToolKind.INVOICE),
            Map.entry("check_stock", ToolKind.STOCK),
            Map.entry("get_product_details", ToolKind.STOCK),
            Map.entry("list_all_product_types", ToolKind.STOCK),
            Map.entry("get_product_info", ToolKind.STOCK),
            Map.entry("notify_when_available", ToolKind.BACK_IN_STOCK),
            Map.entry("find_user_id_by_email", ToolKind.IDENTIFY),
            Map.entry("find_user_id_by_name_zip", ToolKind.IDENTIFY),
            Map.entry("get_user_details", ToolKind.LIST_ORDERS));

    /** What is no tool of ours and changes nothing. */
    private static final Set<String> THOUGHTS = Set.of("think", "calculate");

    private static final Set<String> REASONS = Set.of(
            "ordered by mistake",
            "no longer needed",
            "damaged",
            "wrong item",
            "does not fit",
            "too late",
            "not as expected");

    private static final Set<String> TO_A_PERSON = Set.of("transfer_to_human_agents", "transfer_to_human", "hand_off");

    /** What others call the states of orders. */
    private static final Map<String, Set<Order.State>> STATES = Map.ofEntries(
            Map.entry("pending", Set.of(Order.State.OPEN)),
            Map.entry("placed", Set.of(Order.State.OPEN)),
            Map.entry("processing", Set.of(Order.State.IN_PROGRESS)),
            Map.entry("processed", Set.of(Order.State.SENT)),
            Map.entry("shipped", Set.of(Order.State.SENT)),
            Map.entry("in transit", Set.of(Order.State.SENT)),
            Map.entry("canceled", Set.of(Order.State.CANCELLED)),
            Map.entry("completed", Set.of(Order.State.DELIVERED)),
            Map.entry("已取消", Set.of(Order.State.CANCELLED)),
            Map.entry("待发货", Set.of(Order.State.OPEN, Order.State.IN_PROGRESS)),
            Map.entry("未发货", Set.of(Order.State.OPEN, Order.State.IN_PROGRESS)),
            Map.entry("已发货", Set.of(Order.State.SENT)),
            Map.entry("运输中", Set.of(Order.State.SENT)),
            Map.entry("待收货", Set.of(Order.State.SENT)),
            Map.entry("已签收", Set.of(Order.State.DELIVERED)),
            Map.entry("已完成", Set.of(Order.State.DELIVERED)),
            Map.entry("已送达", Set.of(Order.State.DELIVERED)));

    static ToolKind kind(Step.Calls expected) {
        String name = expected.tool().toLowerCase(Locale.ROOT).replace('-', '_').replaceAll("_tool$", "");
        if (name.equals("manage_order")) {
            return switch (expected.arguments().getOrDefault("action", "")) {
                case "取消" -> ToolKind.CANCEL_ORDER;
                case "修改" -> ToolKind.CHANGE_ADDRESS;
                default -> ToolKind.FIND_ORDER;
            };
        }
        return ToolKind.coded(name)
                .or(() -> java.util.Optional.ofNullable(NAMES.get(name)))
                .orElseThrow(() -> new Arguments.Wrong("There is no tool " + expected.tool() + "."));
    }

    /** Expected calls that were made, with these arguments. */
    List<Step.Calls> made(List<Step.Calls> expected) {
        return expected.stream().filter(this::wasMade).toList();
    }

    /** Whether this, if it were done, is one of them. */
    boolean wanted(ToolCall.Change pending, List<Step.Calls> expected) {
        return expected.stream().filter(each -> changes(each)).anyMatch(each -> fits(pending, each));
    }

    private static boolean changes(Step.Calls expected) {
        return !THOUGHTS.contains(expected.tool())
                && !TO_A_PERSON.contains(expected.tool())
                && kind(expected).changesOrders();
    }

    private boolean wasMade(Step.Calls expected) {
        if (THOUGHTS.contains(expected.tool())) {
            return true;
        }
        if (TO_A_PERSON.contains(expected.tool())) {
            return talk.everHandedOff();
        }
        ToolKind kind = kind(expected);
        return kind.changesOrders()
                ? talk.changes().stream().anyMatch(change -> fits(change, expected))
                        || expected.arguments().containsKey("prepared")
                                && talk.requests().stream()
                                        .anyMatch(call ->
                                                call instanceof ToolCall.Change change && fits(change, expected))
                : talk.reads().stream().anyMatch(call -> same(call.kind(), kind))
                        || talk.requests().stream().anyMatch(call -> call.kind() == kind);
    }

    private static boolean same(ToolKind made, ToolKind expected) {
        return made == expected
                || expected == ToolKind.FIND_ORDER && (made == ToolKind.TRACK_PARCEL || made == ToolKind.LIST_ORDERS)
                || expected == ToolKind.LIST_ORDERS && made == ToolKind.FIND_ORDER
                || expected == ToolKind.IDENTIFY && (made == ToolKind.LIST_ORDERS || made == ToolKind.FIND_ORDER);
    }

    /** Changes that nobody asked for. */
    List<ToolCall.Change> wrong(List<Step.Calls> expected) {
        return talk.changes().stream()
                .filter(change -> expected.stream().noneMatch(each -> changes(each) && fits(change, each)))
                .toList();
    }

    private boolean fits(ToolCall.Change change, Step.Calls expected) {
        ToolKind kind = kind(expected);
        boolean swaps = kind == ToolKind.EXCHANGE_ITEMS
                && change.kind() == ToolKind.CHANGE_ITEMS
                && !expected.tool().equals("exchange_items");
        return (change.kind() == kind || swaps)
                && expected.arguments().entrySet().stream()
                        .allMatch(argument -> fits(change, argument.getKey(), argument.getValue()));
    }

    private boolean fits(ToolCall.Change change, String name, String value) {
        return switch (name) {
            case "order", "order_id" -> change.order().equals(ShopTwin.id(value));
            case "items", "item_ids" -> items(change.change()).equals(set(value));
            case "original_product_id" -> items(change.change()).contains(value);
            case "new_items", "new_item_ids" -> variants(change.change()).equals(set(value));
            case "exchange_product_id" -> variants(change.change()).contains(value);
            case "quantity" ->
                change.change() instanceof OrderChange.Return back
                        && back.pieces().stream()
                                        .mapToInt(OrderChange.Piece::quantity)
                                        .sum()
                                == Integer.parseInt(value);
            case "address", "address1", "address2", "city", "state", "zip", "country", "province", "district" ->
                change.change() instanceof OrderChange.ChangeAddress address && holds(address.to(), name, value);
            case "reason" ->
                // a reason in words of its own is not compared: what is kept is one of those that shops' systems have
                !REASONS.contains(value.toLowerCase(Locale.ROOT))
                        || reason(change.change()).equalsIgnoreCase(value);
            case "amount" ->
                change.change() instanceof OrderChange.Refund refund
                        && refund.amount().amount().compareTo(new java.math.BigDecimal(value)) == 0;
            default -> true;
        };
    }

    private static boolean holds(Order.Postal to, String name, String value) {
        String whole = String.join(" ", to.street()) + " " + to.city() + " "
                + to.region().orElse("") + " " + to.postcode().orElse("") + " "
                + to.country().orElse("");
        boolean country = name.equals("country");
        return value.isBlank()
                || country
                || plain(whole).contains(plain(value))
                || Arrays.stream(value.split("[ ,]+"))
                        .allMatch(part -> plain(whole).contains(plain(part)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> set(String values) {
        return Arrays.stream(values.replaceAll("[\\[\\]\"]", "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static Set<String> items(OrderChange change) {
        return switch (change) {
            case OrderChange.Return back ->
                back.pieces().stream().map(OrderChange.Piece::line).collect(Collectors.toSet());
            case OrderChange.Exchange exchange ->
                exchange.swaps().stream().map(Swap::line).collect(Collectors.toSet());
            case OrderChange.ChangeItems items ->
                items.swaps().stream().map(Swap::line).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static Set<String> variants(OrderChange change) {
        return switch (change) {
            case OrderChange.Exchange exchange ->
                exchange.swaps().stream().map(Swap::variant).collect(Collectors.toSet());
            case OrderChange.ChangeItems items ->
                items.swaps().stream().map(Swap::variant).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static String reason(OrderChange change) {
        return switch (change) {
            case OrderChange.Cancel cancel -> cancel.reason();
            case OrderChange.Return back -> back.reason();
            case OrderChange.Exchange exchange -> exchange.reason();
            case OrderChange.Refund refund -> refund.reason();
            default -> "";
        };
    }

    /** What is otherwise than the case says it is in the end. */
    List<String> states(List<Step.State> expected) {
        var otherwise = new ArrayList<String>();
        for (Step.State state : expected) {
            var order = talk.shop().all().stream()
                    .filter(each -> each.id().equals(ShopTwin.id(state.order())))
                    .findFirst();
            if (order.isEmpty() || !is(order.get(), state.is())) {
                otherwise.add(state.order() + " is not " + state.is()
                        + order.map(each -> ", but " + each.state() + " "
                                        + each.history().stream()
                                                .map(Order.Change::what)
                                                .toList())
                                .orElse(""));
            }
        }
        return otherwise;
    }

    private static boolean is(Order order, String expected) {
        String is = expected.replaceFirst("^status\\s+", "").strip();
        if (is.startsWith("address ")) {
            return order.shipTo()
                    .filter(to -> holds(to, "address", is.substring("address ".length())))
                    .isPresent();
        }
        if (is.startsWith("items ")) {
            return order.lines().stream()
                    .map(Order.Line::key)
                    .collect(Collectors.toSet())
                    .equals(Arrays.stream(is.substring("items ".length()).split("[ ,]+"))
                            .collect(Collectors.toSet()));
        }
        if (is.equals("unchanged")) {
            return order.history().isEmpty();
        }
        String plain = is.replace('_', ' ').toLowerCase(Locale.ROOT);
        boolean modified = plain.startsWith("pending (item")
                && order.history().stream().anyMatch(past -> past.what().equals("items changed"));
        return modified
                || order.state().name().replace('_', ' ').equalsIgnoreCase(plain)
                || STATES.getOrDefault(plain, Set.of()).contains(order.state())
                || order.history().stream().anyMatch(past -> past.what().equalsIgnoreCase(plain));
    }
}
