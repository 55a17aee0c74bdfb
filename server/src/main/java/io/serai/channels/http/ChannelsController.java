package io.serai.channels.http;

import io.serai.accounts.Agent;
import io.serai.channels.AccountAlarm;
import io.serai.channels.AccountHealth;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.Standing;
import io.serai.channels.Window;
import io.serai.channels.widget.ScriptTag;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The channel page: what is connected and how it is. Connecting is each adapter's own request. */
@RestController
@RequestMapping("/api/channels")
class ChannelsController {
    private final Channels channels;
    private final Map<ChannelKind, Connector> connectors;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final PublicUrl publicUrl;

    ChannelsController(
            Channels channels, List<Connector> connectors, CurrentAgent current, AuditLog audit, PublicUrl publicUrl) {
        this.channels = channels;
        this.connectors = connectors.stream()
                .sorted(Comparator.comparing(Connector::kind))
                .collect(Collectors.toMap(
                        Connector::kind, connector -> connector, (one, other) -> one, LinkedHashMap::new));
        this.current = current;
        this.audit = audit;
        this.publicUrl = publicUrl;
    }

    record AccountView(
            ChannelAccountId id,
            ChannelKind kind,
            String name,
            ChannelAccount.State state,
            Map<String, String> settings,
            Optional<String> trouble,
            Optional<Instant> lastInboundAt,
            Optional<WindowView> window,
            Optional<String> scriptTag) {
        static AccountView of(
                ChannelAccount account, Optional<Instant> lastInboundAt, Window window, PublicUrl server) {
            var settings = new HashMap<>(account.settings());
            if (account.kind() == ChannelKind.WIDGET) {
                settings.put("key", account.key());
            }
            return new AccountView(
                    account.id(),
                    account.kind(),
                    account.name(),
                    account.state(),
                    settings,
                    account.trouble(),
                    lastInboundAt,
                    WindowView.of(window),
                    account.kind() == ChannelKind.WIDGET
                            ? Optional.of(ScriptTag.of(account, server))
                            : Optional.empty());
        }
    }

    /** How long after the customer's last message anything, and what a person wrote, still goes out; in seconds. */
    record WindowView(long free, long humans) {
        /** @param window of a customer who wrote at the epoch */
        static Optional<WindowView> of(Window window) {
            return window instanceof Window.Until(var closes, var humansUntil)
                    ? Optional.of(new WindowView(
                            closes.getEpochSecond(), humansUntil.orElse(closes).getEpochSecond()))
                    : Optional.empty();
        }
    }

    private AccountView view(ChannelAccount account, Optional<Instant> lastInboundAt) {
        return AccountView.of(account, lastInboundAt, channels.window(account, Optional.of(Instant.EPOCH)), publicUrl);
    }

    record Accounts(List<AccountView> items) {}

    record ChangeRequest(
            @Nullable String name,
            @Nullable Map<String, String> settings,
            @Nullable String token,
            @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "ChangeRequest[" + name + "]";
        }
    }

    @GetMapping
    Accounts list() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        Map<ChannelAccountId, Instant> last = channels.lastInbound(agent.workspace());
        return new Accounts(channels.accounts(agent.workspace()).stream()
                .map(account -> view(account, Optional.ofNullable(last.get(account.id()))))
                .toList());
    }

    record Form(ChannelKind kind, List<Connector.Field> fields) {}

    record Forms(List<Form> items) {}

    /** What each platform asks for, for the desk to draw its form. */
    @GetMapping("/forms")
    Forms forms() {
        current.require(Permission.MANAGE_CHANNELS);
        return new Forms(connectors.values().stream()
                .map(connector -> new Form(connector.kind(), connector.fields()))
                .toList());
    }

    record ConnectRequest(
            @Nullable ChannelKind kind,
            @Nullable String name,
            @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "ConnectRequest[" + kind + "]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView connect(@RequestBody ConnectRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        Connector connector = connectorOf(request.kind());
        Map<String, String> given = request.values() == null ? Map.of() : request.values();
        Map<String, String> values = new HashMap<>(Values.checked(connector.fields(), given));
        // before the platform hears of us at all
        values.putAll(proxied(given));
        ChannelAccount account =
                connector.connect(agent.workspace(), request.name() == null ? "" : request.name(), values);
        record(agent, "channel.connected", account);
        return view(account, Optional.empty());
    }

    private Map<String, String> proxied(Map<String, String> given) {
        String address = given.getOrDefault(Egress.SETTING, "").strip();
        if (address.isEmpty()) {
            return Map.of();
        }
        String password = given.getOrDefault(Egress.PASSWORD, "");
        channels.tried(address, Optional.of(new Secret(password)));
        return Map.of(Egress.SETTING, address, Egress.PASSWORD, password);
    }

    record Pastes(List<Connector.Paste> items) {}

    /** What is still to be pasted at the platform's console. */
    @GetMapping("/{id}/pastes")
    Pastes pastes(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount account = existing(agent, id);
        Connector connector = connectors.get(account.kind());
        return new Pastes(connector == null ? List.of() : connector.pastes(account));
    }

    private Connector connectorOf(@Nullable ChannelKind kind) {
        if (kind == null || !connectors.containsKey(kind)) {
            throw Problem.invalid("This kind of channel is not connected here.");
        }
        return connectors.get(kind);
    }

    @PatchMapping("/{id}")
    AccountView change(@PathVariable String id, @RequestBody ChangeRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount before = existing(agent, id);
        var settings = new HashMap<>(before.settings());
        if (request.settings() != null) {
            settings.putAll(request.settings());
            // by a request of its own, which tries it first
            settings.put(Egress.SETTING, before.setting(Egress.SETTING, ""));
            BusinessHours.of(settings, ZoneOffset.UTC);
        }
        Map<String, Secret> credentials = new HashMap<>();
        if (request.token() != null) {
            credentials.put("token", new Secret(request.token()));
        }
        Connector connector = connectors.get(before.kind());
        if (connector != null && request.values() != null) {
            Values given = Values.of(connector.fields(), request.values());
            settings.putAll(given.settings());
            credentials.putAll(given.credentials());
        }
        ChannelAccount changed = channels.change(
                agent.workspace(),
                before.id(),
                request.name() == null ? before.name() : request.name(),
                settings,
                credentials);
        record(agent, "channel.changed", changed);
        return view(channels.check(changed), Optional.empty());
    }

    /** @param lag and silentBeyond in seconds */
    record HealthView(
            ChannelAccountId account,
            Optional<Instant> lastInboundAt,
            Optional<Double> lag,
            Optional<Double> silentBeyond,
            Map<String, Long> outcomes,
            Map<String, Long> budgetLeft,
            AccountHealth.Bulk bulk,
            Standing standing) {
        static HealthView of(AccountHealth health) {
            return new HealthView(
                    health.account(),
                    health.lastInbound(),
                    health.lag().map(HealthView::seconds),
                    health.silentBeyond().map(HealthView::seconds),
                    health.outcomes(),
                    health.budgetLeft(),
                    health.bulk(),
                    health.standing());
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }

    record Healths(List<HealthView> items) {}

    @GetMapping("/health")
    Healths health() {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Healths(
                channels.health(agent.workspace()).stream().map(HealthView::of).toList());
    }

    record Alarms(List<AccountAlarm> items) {}

    /** What somebody should look at now. */
    @GetMapping("/alarms")
    Alarms alarms() {
        return new Alarms(
                channels.alarms(current.require(Permission.MANAGE_CHANNELS).workspace()));
    }

    @PostMapping("/{id}/bulk/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resumeBulk(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount account = existing(agent, id);
        channels.resumeBulk(account);
        record(agent, "channel.bulk_resumed", account);
    }

    record ProxyRequest(@Nullable String address, @Nullable String password) {
        @Override
        public String toString() {
            return "ProxyRequest[***]";
        }
    }

    /** An empty address takes the proxy away. */
    @PutMapping("/{id}/proxy")
    AccountView proxy(@PathVariable String id, @RequestBody ProxyRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount changed = channels.proxy(
                existing(agent, id),
                request.address() == null ? "" : request.address(),
                Optional.ofNullable(request.password()).map(Secret::new));
        record(agent, "channel.proxy", changed);
        return view(changed, Optional.empty());
    }

    @PostMapping("/{id}/check")
    AccountView check(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return view(channels.check(existing(agent, id)), Optional.empty());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount account = existing(agent, id);
        channels.disconnect(agent.workspace(), account.id());
        record(agent, "channel.disconnected", account);
    }

    private ChannelAccount existing(Agent agent, String id) {
        return channels.account(agent.workspace(), new ChannelAccountId(Ids.parse(id)))
                .orElseThrow(() -> Problem.notFound("There is no such channel account."));
    }

    private void record(Agent agent, String action, ChannelAccount account) {
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                action,
                Map.of(
                        "account",
                        account.id().value().toString(),
                        "kind",
                        account.kind().name()));
    }
}
