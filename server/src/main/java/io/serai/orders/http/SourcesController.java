package io.serai.orders.http;

import io.serai.accounts.Agent;
import io.serai.channels.Connector;
import io.serai.orders.SourceId;
import io.serai.orders.internal.book.OrderStore;
import io.serai.orders.internal.items.ItemStore;
import io.serai.orders.internal.sources.Kinds;
import io.serai.orders.internal.sources.PullClock;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.orders.internal.sources.SyncStore.Progress;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page of sources: what is connected and how far each is in step. */
@RestController
@RequestMapping("/api/shops")
class SourcesController {
    private final Sources sources;
    private final Kinds kinds;
    private final PullClock pulls;
    private final OrderStore orders;
    private final ItemStore items;
    private final CurrentAgent current;
    private final AuditLog audit;

    SourcesController(
            Sources sources,
            Kinds kinds,
            PullClock pulls,
            OrderStore orders,
            ItemStore items,
            CurrentAgent current,
            AuditLog audit) {
        this.sources = sources;
        this.kinds = kinds;
        this.pulls = pulls;
        this.orders = orders;
        this.items = items;
        this.current = current;
        this.audit = audit;
    }

    record StepView(
            Stock stock,
            boolean running,
            long seen,
            Optional<Long> total,
            Optional<Instant> finishedAt,
            Optional<Instant> nextAt,
            Optional<String> trouble) {
        static StepView of(Progress progress) {
            return new StepView(
                    progress.stock(),
                    progress.startedAt().isPresent() && progress.trouble().isEmpty(),
                    progress.seen(),
                    progress.total(),
                    progress.finishedAt(),
                    progress.next(),
                    progress.trouble());
        }
    }

    record SourceView(
            SourceId id,
            String kind,
            String name,
            StoredSource.State state,
            Optional<String> trouble,
            Map<String, String> settings,
            long orders,
            long items,
            List<StepView> steps,
            Instant connectedAt) {}

    record Listed<T>(List<T> items) {}

    @GetMapping
    Listed<SourceView> list() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        List<Progress> progress = sources.progress(agent.workspace());
        return new Listed<>(sources.all(agent.workspace()).stream()
                .map(source -> view(agent, source, progress))
                .toList());
    }

    private SourceView view(Agent agent, StoredSource source, List<Progress> progress) {
        return new SourceView(
                source.id(),
                source.kind(),
                source.name(),
                source.state(),
                source.trouble(),
                source.settings(),
                orders.count(agent.workspace(), source.id()),
                items.count(agent.workspace(), source.id()),
                progress.stream()
                        .filter(step -> step.source().equals(source.id()))
                        .map(StepView::of)
                        .toList(),
                source.connectedAt());
    }

    record Form(String kind, List<Connector.Field> fields) {}

    /** What each kind asks for, for the desk to draw its form. */
    @GetMapping("/forms")
    Listed<Form> forms() {
        current.require(Permission.MANAGE_CHANNELS);
        return new Listed<>(kinds.all().stream()
                .map(kind -> new Form(kind.kind(), kind.fields()))
                .toList());
    }

    record ConnectRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "ConnectRequest[" + kind + "]";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SourceView connect(@RequestBody ConnectRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        StoredSource source = sources.connect(
                agent.workspace(),
                request.kind() == null ? "" : request.kind(),
                request.name() == null ? "" : request.name(),
                request.values() == null ? Map.of() : request.values());
        record(agent, "shop.connected", source);
        pulls.start(agent.workspace());
        return view(agent, source, sources.progress(agent.workspace()));
    }

    record ChangeRequest(
            @Nullable String name,
            @Nullable Map<String, String> values,
            @Nullable Boolean paused) {
        @Override
        public String toString() {
            return "ChangeRequest[" + name + "]";
        }
    }

    @PatchMapping("/{id}")
    SourceView change(@PathVariable String id, @RequestBody ChangeRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        SourceId source = new SourceId(Ids.parse(id));
        StoredSource changed = sources.change(
                agent.workspace(),
                source,
                request.name() == null ? "" : request.name(),
                request.values() == null ? Map.of() : request.values());
        if (request.paused() != null) {
            sources.pause(agent.workspace(), source, request.paused());
        }
        record(agent, "shop.changed", changed);
        pulls.start(agent.workspace());
        return seen(agent, source);
    }

    record PullRequest(@Nullable Boolean everything) {}

    /** Now, and not when it is next due. */
    @PostMapping("/{id}/pull")
    SourceView pull(@PathVariable String id, @RequestBody PullRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        SourceId source = new SourceId(Ids.parse(id));
        sources.pull(agent.workspace(), source, Boolean.TRUE.equals(request.everything()));
        pulls.start(agent.workspace());
        return seen(agent, source);
    }

    private SourceView seen(Agent agent, SourceId id) {
        StoredSource source =
                sources.find(agent.workspace(), id).orElseThrow(() -> Problem.notFound("There is no such source."));
        return view(agent, source, sources.progress(agent.workspace()));
    }

    @GetMapping("/{id}/pastes")
    Listed<Connector.Paste> pastes(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Listed<>(sources.pastes(agent.workspace(), new SourceId(Ids.parse(id))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        SourceId source = new SourceId(Ids.parse(id));
        sources.find(agent.workspace(), source).ifPresent(found -> record(agent, "shop.removed", found));
        sources.remove(agent.workspace(), source);
    }

    private void record(Agent agent, String action, StoredSource source) {
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                action,
                Map.of("source", source.id().value().toString(), "kind", source.kind()));
    }
}
