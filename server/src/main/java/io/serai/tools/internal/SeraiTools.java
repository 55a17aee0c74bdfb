package io.serai.tools.internal;

import io.serai.orders.Items;
import io.serai.orders.Order;
import io.serai.orders.Orders;
import io.serai.orders.Parcels;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import io.serai.tools.Service;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools;
import io.serai.tools.internal.codes.CodePost;
import io.serai.tools.internal.log.Entry;
import io.serai.tools.internal.log.Entry.Outcome;
import io.serai.tools.internal.log.ToolLogStore;
import io.serai.tools.internal.settings.ToolSettingsStore;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks who asks before it looks at anything else, writes down what was done, and turns every failure into words. */
final class SeraiTools implements Tools {
    private static final Logger log = LoggerFactory.getLogger(SeraiTools.class);
    private static final int MOST_ORDERS = 20;

    private final Orders orders;
    private final Parcels parcels;
    private final Items items;
    private final Identification identification;
    private final Changes changes;
    private final ToolLogStore uses;
    private final ToolSettingsStore settings;
    private final CodePost post;
    private final Clock clock;

    SeraiTools(
            Orders orders,
            Parcels parcels,
            Items items,
            Identification identification,
            Changes changes,
            ToolLogStore uses,
            ToolSettingsStore settings,
            CodePost post,
            Clock clock) {
        this.orders = orders;
        this.parcels = parcels;
        this.items = items;
        this.identification = identification;
        this.changes = changes;
        this.uses = uses;
        this.settings = settings;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public Service service(WorkspaceId workspace, Asker asker) {
        if (!orders.known(workspace)) {
            return Service.NONE;
        }
        ToolSettings chosen = settings.of(workspace);
        Set<ToolKind> offered = Arrays.stream(ToolKind.values())
                .filter(kind -> chosen.of(kind).mode() != ToolSettings.Mode.OFF)
                .collect(Collectors.toSet());
        return new Service(offered, asker, chosen.identity(), post.ready(workspace), List.of());
    }

    @Override
    public ToolResult use(WorkspaceId workspace, Occasion occasion, ToolCall call) {
        long began = clock.millis();
        ToolResult result;
        try {
            result = done(workspace, occasion, call);
        } catch (RuntimeException unexpected) {
            log.warn("{} failed: {}", call.kind().code(), unexpected.getClass().getName());
            boolean perhaps = call instanceof ToolCall.Change change && change.confirmed();
            result = perhaps
                    ? new ToolResult.Uncertain("it broke off half way")
                    : new ToolResult.Failed(unexpected.getClass().getSimpleName());
        }
        if (!noted(call)) {
            note(workspace, occasion, call, result, clock.millis() - began);
        }
        return result;
    }

    /** What was confirmed has its entry before it is begun. */
    private static boolean noted(ToolCall call) {
        return call instanceof ToolCall.Change change && change.confirmed()
                || call instanceof ToolCall.Invoice
                || call instanceof ToolCall.Remind
                || call instanceof ToolCall.Lead;
    }

    private ToolResult done(WorkspaceId workspace, Occasion occasion, ToolCall call) {
        return switch (call) {
            case ToolCall.Identify claim ->
                identification.identify(
                        workspace, occasion, claim, settings.of(workspace).identity());
            case ToolCall.SendCode code -> identification.sendCode(workspace, occasion, code.email());
            case ToolCall.CheckCode code -> identification.checkCode(workspace, occasion, code);
            case ToolCall.FindOrder find ->
                new ToolResult.Orders(ownership().numbered(workspace, find.asker(), find.number()));
            case ToolCall.ListOrders list ->
                new ToolResult.Orders(ownership().all(workspace, list.asker()).stream()
                        .limit(MOST_ORDERS)
                        .toList());
            case ToolCall.Track track -> journeys(workspace, track);
            case ToolCall.Change change -> changes.use(workspace, occasion, change, settings.of(workspace));
            case ToolCall.Invoice invoice ->
                ownership()
                        .find(workspace, invoice.asker(), invoice.order())
                        .map(order -> request(workspace, occasion, call, order.number() + ": " + Told.request(call)))
                        .orElseGet(() -> new ToolResult.Orders(List.of()));
            case ToolCall.Stock stock -> new ToolResult.Found(items.named(workspace, stock.words()));
            case ToolCall.Variants variants ->
                new ToolResult.Found(items.find(workspace, variants.source(), variants.product()).stream()
                        .toList());
            case ToolCall.Remind remind -> request(workspace, occasion, call, Told.request(call));
            case ToolCall.Lead lead -> request(workspace, occasion, call, Told.request(call));
        };
    }

    private Ownership ownership() {
        return new Ownership(orders);
    }

    private ToolResult journeys(WorkspaceId workspace, ToolCall.Track track) {
        Optional<Order> known = ownership().find(workspace, track.asker(), track.order());
        if (known.isEmpty()) {
            return new ToolResult.Orders(List.of());
        }
        Order order = orders.fresh(workspace, track.order());
        return new ToolResult.Journeys(
                order,
                order.parcels().stream()
                        .map(sent -> parcels.track(workspace, sent.number(), sent.carrier()))
                        .toList());
    }

    /** Left for a person, once for each message. */
    private ToolResult request(WorkspaceId workspace, Occasion occasion, ToolCall call, String told) {
        String key = occasion.message().value() + ":" + call.kind().code();
        Entry entry = new Entry(
                Ids.next(),
                key,
                occasion.conversation(),
                call.kind(),
                Outcome.PREPARED,
                "",
                told,
                "",
                Optional.empty(),
                clock.instant(),
                0);
        return new ToolResult.Prepared(
                uses.begin(workspace, entry)
                        ? entry.id()
                        : uses.keyed(workspace, key).orElseThrow().id());
    }

    private void note(WorkspaceId workspace, Occasion occasion, ToolCall call, ToolResult result, long millis) {
        var id = Ids.next();
        Outcome outcome = switch (result) {
            case ToolResult.Failed failed -> Outcome.FAILED;
            case ToolResult.Uncertain uncertain -> Outcome.UNCERTAIN;
            case ToolResult.Refused refused -> Outcome.REFUSED;
            case ToolResult.NotKnown not -> Outcome.REFUSED;
            default -> Outcome.DONE;
        };
        boolean onlyLooked = call instanceof ToolCall.Change;
        uses.begin(
                workspace,
                new Entry(
                        id,
                        id.toString(),
                        occasion.conversation(),
                        call.kind(),
                        outcome,
                        onlyLooked ? "looked" : "",
                        Told.request(call),
                        Told.answer(result),
                        Optional.empty(),
                        clock.instant(),
                        millis));
    }
}
