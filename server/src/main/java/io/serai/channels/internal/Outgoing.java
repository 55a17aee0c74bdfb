package io.serai.channels.internal;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Fit;
import io.serai.channels.OutboundMessage;
import io.serai.channels.OutboundMessage.Pace;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.internal.files.Fitting;
import io.serai.channels.internal.health.HealthRounds;
import io.serai.channels.internal.pace.BackOff;
import io.serai.channels.internal.pace.Budgets;
import io.serai.channels.internal.pace.BulkLane;
import io.serai.channels.internal.pace.Holds;
import io.serai.content.Content;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What stands before every call that says something: the ramp of bulk messages, lanes that rest, budgets, and the form that files take. */
class Outgoing {
    private final Adapters adapters;
    private final Fitting fitting;
    private final BulkLane bulk;
    private final HealthRounds health;
    private final Holds holds;
    private final Budgets budgets;
    private final BackOff backOff;

    Outgoing(
            Adapters adapters,
            Fitting fitting,
            BulkLane bulk,
            HealthRounds health,
            RandomGenerator chance,
            Clock clock) {
        this.adapters = adapters;
        this.fitting = fitting;
        this.bulk = bulk;
        this.health = health;
        this.holds = new Holds(clock);
        this.budgets = new Budgets(clock);
        this.backOff = new BackOff(chance);
    }

    SendResult send(ChannelAccount account, OutboundMessage message) {
        ChannelAdapter adapter = adapters.of(account.kind());
        Budgets.Caller caller = caller(account, adapter);
        Optional<TryLater> held = held(caller, message);
        if (held.isPresent()) {
            return held.get();
        }
        Duration wait = budgets.take(caller, message.to(), adapter.budgets(account), message.pace());
        if (wait.isPositive()) {
            return new TryLater(wait, "keeping within the platform's pace", TryLater.Said.KNOWN);
        }
        Content fitted = fitting.fitted(account.workspace(), message.content(), adapter);
        SendResult result = adapter.send(account, message.with(fitted));
        health.count(account, result);
        if (result instanceof SendResult.Accepted && message.pace() == Pace.BULK) {
            bulk.sent(account);
        }
        return result instanceof TryLater later ? later(caller, message, later) : result;
    }

    private Optional<TryLater> held(Budgets.Caller caller, OutboundMessage message) {
        Optional<TryLater> resting = holds.on(caller, message.to()).map(later -> backOff.of(message.id(), later));
        return resting.isPresent() || message.pace() != Pace.BULK ? resting : bulk.hold(caller.account());
    }

    private TryLater later(Budgets.Caller caller, OutboundMessage message, TryLater said) {
        TryLater later = backOff.of(message.id(), said);
        holds.put(caller, message.to(), later);
        return later;
    }

    private static Budgets.Caller caller(ChannelAccount account, ChannelAdapter adapter) {
        return new Budgets.Caller(account, () -> adapter.app(account));
    }

    /** How many messages each budget of the account takes at this moment. */
    Map<String, Long> left(ChannelAccount account) {
        ChannelAdapter adapter = adapters.of(account.kind());
        return budgets.left(caller(account, adapter), adapter.budgets(account));
    }

    Fit fit(ChannelAccount account, Content content) {
        ChannelAdapter adapter = adapters.of(account.kind());
        Content fitted = fitting.fitted(account.workspace(), content, adapter);
        return adapter.refusal(account, fitted)
                .<Fit>map(Fit.Never::new)
                .orElseGet(() -> fitted instanceof Content.Media remade && !remade.equals(content)
                        ? new Fit.Remade(remade.file().mimeType(), remade.file().bytes())
                        : Fit.AS_IT_IS);
    }
}
