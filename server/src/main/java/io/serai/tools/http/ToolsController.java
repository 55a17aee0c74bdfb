package io.serai.tools.http;

import io.serai.accounts.Agent;
import io.serai.conversations.ConversationId;
import io.serai.orders.Order;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolSettings;
import io.serai.tools.internal.log.Entry;
import io.serai.tools.internal.log.ToolLogStore;
import io.serai.tools.internal.settings.ToolSettingsStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the bot may do, within which limits, and what it did. */
@RestController
@RequestMapping("/api/tools")
class ToolsController {
    private static final int PAGE = 50;

    private final ToolSettingsStore settings;
    private final ToolLogStore log;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    ToolsController(ToolSettingsStore settings, ToolLogStore log, CurrentAgent current, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.log = log;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param limits whether amounts, days and states mean anything for it */
    record ToolView(
            ToolKind tool,
            ToolKind.Trust trust,
            ToolKind.Effect effect,
            ToolSettings.Mode mode,
            Set<Order.State> states,
            Optional<Integer> days,
            Optional<BigDecimal> most,
            Optional<Integer> perMonth,
            boolean limits) {}

    record Overview(ToolSettings.Identity identity, List<ToolView> tools) {}

    record Change(
            ToolSettings.Mode mode,
            Set<Order.State> states,
            @Nullable Integer days,
            @Nullable BigDecimal most,
            @Nullable Integer perMonth) {}

    record IdentityChange(ToolSettings.Identity identity) {}

    record UseView(
            UUID id,
            ConversationId conversation,
            ToolKind tool,
            Entry.Outcome outcome,
            String request,
            String answer,
            Instant at,
            long millis) {
        static UseView of(Entry entry) {
            return new UseView(
                    entry.id(),
                    entry.conversation(),
                    entry.tool(),
                    entry.outcome(),
                    entry.request(),
                    entry.answer(),
                    entry.at(),
                    entry.millis());
        }
    }

    record Uses(List<UseView> uses) {}

    @GetMapping
    Overview overview() {
        return shown(current.require(Permission.EDIT_BOT));
    }

    @PutMapping("/{tool}")
    Overview change(@PathVariable String tool, @RequestBody Change change) {
        Agent agent = current.require(Permission.EDIT_BOT);
        ToolKind kind = ToolKind.coded(tool)
                .filter(each -> each != ToolKind.IDENTIFY)
                .orElseThrow(() -> Problem.notFound("There is no such tool."));
        var rule = new ToolSettings.Rule(
                change.mode(),
                change.states(),
                Optional.ofNullable(change.days()),
                Optional.ofNullable(change.most()),
                Optional.ofNullable(change.perMonth()));
        settings.save(agent.workspace(), settings.of(agent.workspace()).with(kind, rule), clock.instant());
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "tool.changed",
                Map.of("tool", kind.code(), "mode", change.mode().name()));
        return shown(agent);
    }

    @PutMapping("/identity")
    Overview identity(@RequestBody IdentityChange change) {
        Agent agent = current.require(Permission.EDIT_BOT);
        settings.save(agent.workspace(), settings.of(agent.workspace()).with(change.identity()), clock.instant());
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "tool.identity_changed",
                Map.of("identity", change.identity().name()));
        return shown(agent);
    }

    /** Newest first. @param before the time of the last one of the page before */
    @GetMapping("/uses")
    Uses uses(@RequestParam Optional<String> tool, @RequestParam Optional<Instant> before) {
        Agent agent = current.require(Permission.EDIT_BOT);
        return new Uses(log.latest(agent.workspace(), tool.flatMap(ToolKind::coded), before, PAGE).stream()
                .map(UseView::of)
                .toList());
    }

    private Overview shown(Agent agent) {
        ToolSettings chosen = settings.of(agent.workspace());
        var tools = Arrays.stream(ToolKind.values())
                .filter(kind -> kind != ToolKind.IDENTIFY)
                .map(kind -> view(kind, chosen.of(kind)))
                .toList();
        return new Overview(chosen.identity(), tools);
    }

    private static ToolView view(ToolKind kind, ToolSettings.Rule rule) {
        return new ToolView(
                kind,
                kind.trust(),
                kind.effect(),
                rule.mode(),
                rule.states(),
                rule.days(),
                rule.most(),
                rule.perMonth(),
                kind.changesOrders());
    }
}
