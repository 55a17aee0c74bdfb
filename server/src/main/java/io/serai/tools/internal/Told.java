package io.serai.tools.internal;

import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import java.util.List;
import java.util.stream.Collectors;

/** How calls and their results read in the log: enough to follow what happened, nothing that only the customer may know. */
final class Told {
    private Told() {}

    static String request(ToolCall call) {
        return switch (call) {
            case ToolCall.Identify claim ->
                "who is it: " + claim.number().map(number -> "order " + number).orElse("no order number")
                        + counted(claim.emails(), "email") + counted(claim.phones(), "phone")
                        + counted(claim.names(), "name") + counted(claim.postcodes(), "postcode");
            case ToolCall.SendCode code -> "send a code";
            case ToolCall.CheckCode code -> "check a code";
            case ToolCall.FindOrder find -> "order " + find.number();
            case ToolCall.ListOrders list -> "orders of the customer";
            case ToolCall.Track track -> "parcels of the order";
            case ToolCall.Change change ->
                change(change.change()) + (change.confirmed() ? ", confirmed" : ", may it be?");
            case ToolCall.Invoice invoice -> "invoice";
            case ToolCall.Stock stock -> "stock of: " + shortened(stock.words());
            case ToolCall.Variants variants -> "variants of product " + variants.product();
            case ToolCall.Remind remind -> "tell when back: " + shortened(remind.item());
            case ToolCall.Lead lead -> "inquiry: " + shortened(lead.wish());
        };
    }

    static String change(OrderChange change) {
        return switch (change) {
            case OrderChange.Cancel cancel -> "cancel" + because(cancel.reason());
            case OrderChange.ChangeAddress address -> "change the address";
            case OrderChange.ChangeItems items -> "change items: " + swaps(items.swaps());
            case OrderChange.Return back ->
                "return: "
                        + back.pieces().stream()
                                .map(piece -> piece.quantity() + " × " + piece.line())
                                .collect(Collectors.joining(", "))
                        + because(back.reason());
            case OrderChange.Exchange exchange -> "exchange: " + swaps(exchange.swaps()) + because(exchange.reason());
            case OrderChange.Refund refund -> "refund " + refund.amount() + because(refund.reason());
            case OrderChange.Withdraw withdraw -> "take the return back";
        };
    }

    static String answer(ToolResult result) {
        return switch (result) {
            case ToolResult.Known known -> "it is them: " + known.asker().proofs();
            case ToolResult.NotKnown not -> not.triesLeft() ? "does not fit" : "does not fit, no tries left";
            case ToolResult.CodeSent sent -> "a code was sent, should there be orders";
            case ToolResult.Orders orders ->
                orders.orders().isEmpty()
                        ? "none of theirs"
                        : orders.orders().stream().map(Told::order).collect(Collectors.joining("; "));
            case ToolResult.Journeys journeys ->
                journeys.parcels().isEmpty()
                        ? order(journeys.order()) + ", nothing sent"
                        : journeys.parcels().stream()
                                .map(parcel -> parcel.number() + " " + parcel.state())
                                .collect(Collectors.joining("; "));
            case ToolResult.Allowed allowed ->
                order(allowed.order())
                        + (allowed.byPerson() ? ": by a person" : ": may be done")
                        + allowed.amount().map(amount -> ", " + amount).orElse("");
            case ToolResult.Refused refused -> order(refused.order()) + ": refused, " + refused.why();
            case ToolResult.Done done ->
                order(done.after()) + ": done"
                        + done.reference().map(reference -> ", " + reference).orElse("")
                        + done.amount().map(amount -> ", " + amount).orElse("");
            case ToolResult.Prepared prepared -> "lies ready for a person";
            case ToolResult.Found found ->
                found.items().stream().map(item -> item.name()).collect(Collectors.joining("; "));
            case ToolResult.Failed failed -> "failed: " + failed.why();
            case ToolResult.Uncertain uncertain -> "nobody knows whether it was done: " + uncertain.why();
        };
    }

    private static String order(Order order) {
        return order.number() + " " + order.state();
    }

    private static String swaps(List<OrderChange.Swap> swaps) {
        return swaps.stream()
                .map(swap -> swap.quantity() + " × " + swap.line() + " → "
                        + swap.sku().orElse(swap.variant()))
                .collect(Collectors.joining(", "));
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : " (" + shortened(reason) + ")";
    }

    private static String counted(List<String> values, String what) {
        return values.isEmpty() ? "" : " + " + what;
    }

    static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
