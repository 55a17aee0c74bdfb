package io.serai.brain.internal.greetings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.serai.brain.GreetingRule;
import io.serai.brain.Greetings;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

@Service
class RuledGreetings implements Greetings {
    private static final int MOST = 200;
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final GreetingStore store;
    private final Clock clock;
    private final LoadingCache<WorkspaceId, List<GreetingRule>> cache;

    RuledGreetings(GreetingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .build(store::all);
    }

    @Override
    public Optional<Chosen> choose(WorkspaceId workspace, Supplier<Situation> situation) {
        List<GreetingRule> rules = rules(workspace);
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        Situation now = situation.get();
        return weighed(rules, now).stream()
                .filter(Fit::fits)
                .findFirst()
                .flatMap(fit -> fit.rule().textIn(now.language()).map(text -> new Chosen(fit.rule(), text)));
    }

    /** Those that fit first, the most particular of them before all others; sorting keeps the order of the list. */
    private static List<Fit> weighed(List<GreetingRule> rules, Situation now) {
        return rules.stream()
                .map(rule -> Fit.of(rule, now))
                .sorted(Comparator.comparing((Fit fit) -> !fit.fits())
                        .thenComparing(Comparator.comparingLong(Fit::weight).reversed()))
                .toList();
    }

    @Override
    public List<Weighed> weigh(WorkspaceId workspace, Situation situation) {
        List<Fit> fits = weighed(rules(workspace), situation);
        return fits.stream()
                .map(fit -> new Weighed(fit.rule(), fit.holds(), fit.misses(), fit.fits() && fit == fits.getFirst()))
                .toList();
    }

    @Override
    public List<GreetingRule> rules(WorkspaceId workspace) {
        return cache.get(workspace);
    }

    @Override
    public void put(WorkspaceId workspace, GreetingRule rule) {
        List<GreetingRule> before = store.all(workspace);
        if (before.size() >= MOST
                && before.stream().noneMatch(known -> known.id().equals(rule.id()))) {
            throw Problem.invalid("There can be " + MOST + " greetings.");
        }
        store.put(workspace, rule, clock.instant());
        cache.invalidate(workspace);
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        store.remove(workspace, id);
        cache.invalidate(workspace);
    }
}
