package io.serai.eval;

import io.serai.eval.ServiceCase.Step;
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
            Map.entry("get_logistics_info", ToolKind.TRACK_PARCEL));

    static ToolKind kind(Step.Calls expected) {
        String name = expected.tool().replaceAll("_tool$", "");
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

    private boolean wasMade(Step.Calls expected) {
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
        return made == expected || expected == ToolKind.FIND_ORDER && made == ToolKind.TRACK_PARCEL;
    }

    /** Changes that nobody asked for. */
    List<ToolCall.Change> wrong(List<Step.Calls> expected) {
        return talk.changes().stream()
                .filter(change -> expected.stream().noneMatch(each -> kind(each).changesOrders() && fits(change, each)))
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
            case "reason" -> reason(change.change()).equalsIgnoreCase(value);
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
                || plain.equals("pending") && order.state() == Order.State.OPEN
                || plain.equals("已取消") && order.state() == Order.State.CANCELLED
                || order.history().stream().anyMatch(past -> past.what().equalsIgnoreCase(plain));
    }
}
