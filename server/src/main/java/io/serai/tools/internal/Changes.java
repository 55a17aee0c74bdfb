package io.serai.tools.internal;

import io.serai.conversations.MessageId;
import io.serai.orders.ChangeOutcome;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.Orders;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools.Occasion;
import io.serai.tools.internal.Policy.Verdict;
import io.serai.tools.internal.log.Entry;
import io.serai.tools.internal.log.Entry.Outcome;
import io.serai.tools.internal.log.ToolLogStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Changes of orders: asked of the policy twice (before the customer is asked, and before it is done), done once. */
class Changes {
    private static final Duration MONTH = Duration.ofDays(30);
    /** Nobody's: an agent did it. */
    private static final MessageId NO_MESSAGE = new MessageId(new UUID(0, 0));

    private final Orders orders;
    private final ToolLogStore log;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    Changes(Orders orders, ToolLogStore log, Seal seal, JsonMapper json, Clock clock) {
        this.orders = orders;
        this.log = log;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    ToolResult use(WorkspaceId workspace, Occasion occasion, ToolCall.Change call, ToolSettings settings) {
        Optional<Order> known = new Ownership(orders).find(workspace, call.asker(), call.order());
        if (known.isEmpty()) {
            return new ToolResult.Orders(java.util.List.of());
        }
        String key = key(workspace, occasion, call);
        Optional<Entry> before = call.confirmed() ? log.keyed(workspace, key) : Optional.empty();
        if (before.isPresent()) {
            return asItWas(workspace, call, before.get());
        }
        Order order = call.confirmed() ? orders.fresh(workspace, call.order()) : known.get();
        return switch (verdict(workspace, order, call, settings)) {
            case Verdict.No(var why) ->
                new ToolResult.Refused(
                        order, why, settings.of(call.kind()).days().orElse(0));
            case Verdict.Person(var limit) ->
                call.confirmed()
                        ? prepared(workspace, occasion, order, call, key, limit)
                        : new ToolResult.Allowed(order, call.change(), true, Policy.amount(order, call.change()));
            case Verdict.Go go ->
                call.confirmed()
                        ? done(workspace, occasion, order, call, key)
                        : new ToolResult.Allowed(order, call.change(), false, Policy.amount(order, call.change()));
        };
    }

    private Verdict verdict(WorkspaceId workspace, Order order, ToolCall.Change call, ToolSettings settings) {
        Instant now = clock.instant();
        return new Policy(settings.of(call.kind()), now)
                .on(
                        order,
                        call.change(),
                        log.done(workspace, call.kind(), customer(workspace, order), now.minus(MONTH)),
                        orders.changeable(workspace, order.id())
                                .contains(call.change().kind()));
    }

    /** The message passed here before: what was done then is what there is to tell; what has no end is nobody's to repeat. */
    private ToolResult asItWas(WorkspaceId workspace, ToolCall.Change call, Entry entry) {
        return switch (entry.outcome()) {
            case DONE ->
                orders.find(workspace, call.order())
                        .<ToolResult>map(order -> new ToolResult.Done(
                                order, call.change(), Optional.empty(), Policy.amount(order, call.change())))
                        .orElseGet(() -> new ToolResult.Uncertain("the order is gone"));
            case PREPARED, DECLINED -> new ToolResult.Prepared(entry.id());
            case FAILED, REFUSED -> new ToolResult.Failed(entry.answer());
            case BEGUN, UNCERTAIN -> new ToolResult.Uncertain("it was begun, and nobody noted the end");
        };
    }

    private ToolResult prepared(
            WorkspaceId workspace, Occasion occasion, Order order, ToolCall.Change call, String key, String limit) {
        Entry entry = entry(workspace, occasion, order, call, key, Outcome.PREPARED, limit);
        return log.begin(workspace, entry)
                ? new ToolResult.Prepared(entry.id())
                : asItWas(workspace, call, log.keyed(workspace, key).orElseThrow());
    }

    private ToolResult done(WorkspaceId workspace, Occasion occasion, Order order, ToolCall.Change call, String key) {
        Entry entry = entry(workspace, occasion, order, call, key, Outcome.BEGUN, "");
        if (!log.begin(workspace, entry)) {
            return asItWas(workspace, call, log.keyed(workspace, key).orElseThrow());
        }
        return performed(workspace, order, call, entry);
    }

    /** A person at the shop said yes to what was prepared. */
    ToolResult perform(WorkspaceId workspace, Entry prepared) {
        ToolCall.Change call = read(workspace, prepared.call().orElseThrow());
        return performed(workspace, orders.fresh(workspace, call.order()), call, prepared);
    }

    private ToolResult performed(WorkspaceId workspace, Order order, ToolCall.Change call, Entry entry) {
        long began = clock.millis();
        ChangeOutcome outcome = orders.change(workspace, call.order(), call.change(), entry.key());
        ToolResult result = switch (outcome) {
            case ChangeOutcome.Done(var after, var reference) ->
                new ToolResult.Done(
                        after,
                        call.change(),
                        reference,
                        Policy.amount(order, call.change()),
                        Undoing.of(order, call.change(), reference)
                                .filter(back ->
                                        orders.changeable(workspace, after.id()).contains(back.kind())));
            case ChangeOutcome.Refused(var why) -> new ToolResult.Refused(order, ToolResult.Why.STATE, 0);
            case ChangeOutcome.NotPossible not -> new ToolResult.Prepared(entry.id());
            case ChangeOutcome.TryLater(var why) -> new ToolResult.Failed(why);
            case ChangeOutcome.Uncertain(var why) -> new ToolResult.Uncertain(why);
        };
        Entry ended = entry.ended(outcome(result), Told.answer(result), clock.millis() - began);
        Optional<OrderChange> back = result instanceof ToolResult.Done done ? done.undo() : Optional.empty();
        log.end(
                workspace,
                back.map(change -> new ToolCall.Change(call.asker(), call.order(), change, true))
                        .map(undo -> ended.undoneBy(sealed(workspace, undo)))
                        .orElse(ended));
        return result;
    }

    /** A person at the shop takes back what was done; once, unless it did not work. */
    ToolResult undo(WorkspaceId workspace, Entry done) {
        ToolCall.Change call = read(workspace, done.undo().orElseThrow());
        Order order = orders.fresh(workspace, call.order());
        var occasion = new Occasion(done.conversation(), Optional.empty(), NO_MESSAGE);
        Entry entry = entry(workspace, occasion, order, call, undoKey(done), Outcome.BEGUN, "");
        if (log.begin(workspace, entry)) {
            return performed(workspace, order, call, entry);
        }
        Entry before = log.keyed(workspace, undoKey(done)).orElseThrow();
        return log.turn(workspace, before.id(), Outcome.FAILED, Outcome.BEGUN)
                ? performed(workspace, order, call, before)
                : asItWas(workspace, call, before);
    }

    static String undoKey(Entry done) {
        return done.key() + ":undo";
    }

    private ToolCall.Change read(WorkspaceId workspace, byte[] sealed) {
        return json.readValue(seal.open(workspace, sealed), ToolCall.Change.class);
    }

    private byte[] sealed(WorkspaceId workspace, ToolCall.Change call) {
        return seal.seal(workspace, json.writeValueAsString(call));
    }

    private static Outcome outcome(ToolResult result) {
        return switch (result) {
            case ToolResult.Done done -> Outcome.DONE;
            case ToolResult.Prepared prepared -> Outcome.PREPARED;
            case ToolResult.Uncertain uncertain -> Outcome.UNCERTAIN;
            case ToolResult.Failed failed -> Outcome.FAILED;
            default -> Outcome.REFUSED;
        };
    }

    private Entry entry(
            WorkspaceId workspace,
            Occasion occasion,
            Order order,
            ToolCall.Change call,
            String key,
            Outcome outcome,
            String told) {
        return new Entry(
                Ids.next(),
                key,
                occasion.conversation(),
                call.kind(),
                outcome,
                customer(workspace, order),
                order.number() + ": " + Told.request(call),
                told,
                Optional.of(sealed(workspace, call)),
                clock.instant(),
                0);
    }

    /** The same for the same wish in answer to the same message. */
    private String key(WorkspaceId workspace, Occasion occasion, ToolCall.Change call) {
        String change = HexFormat.of()
                .formatHex(seal.hash(workspace, "tool.change", call.change().toString()), 0, 8);
        return occasion.message().value() + ":" + call.kind().code() + ":"
                + call.order().value() + ":" + change;
    }

    String customer(WorkspaceId workspace, Order order) {
        var buyer = order.buyer();
        String who = buyer.email()
                .or(buyer::phone)
                .or(buyer::externalId)
                .orElseGet(() -> order.id().value().toString());
        return HexFormat.of().formatHex(seal.hash(workspace, "tool.customer", who));
    }
}
