package io.serai.understanding.internal.shop;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intent;
import io.serai.understanding.Intents;
import io.serai.understanding.internal.entities.OrderPatterns;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every message needs them and hardly anybody changes them; another process sees a change after {@link #FRESH}. */
@Service
public class ShopIntents implements Intents, OrderPatterns {
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int MOST_INTENTS = 300;
    private static final int MOST_PATTERNS = 20;

    private final IntentStore store;
    private final Clock clock;
    private final LoadingCache<WorkspaceId, List<Intent>> intents;
    private final LoadingCache<WorkspaceId, List<String>> patterns;

    ShopIntents(IntentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.intents = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .build(store::all);
        this.patterns = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .build(store::orderPatterns);
    }

    public List<Intent> all(WorkspaceId workspace) {
        return intents.get(workspace);
    }

    public void save(WorkspaceId workspace, Intent intent) {
        List<Intent> known = store.all(workspace);
        boolean added = known.stream().noneMatch(one -> one.key().equals(intent.key()));
        if (added && known.size() >= MOST_INTENTS) {
            throw Problem.invalid("A workspace has at most " + MOST_INTENTS + " intents.");
        }
        store.save(workspace, intent, clock.instant());
        intents.invalidate(workspace);
    }

    public boolean remove(WorkspaceId workspace, String key) {
        boolean removed = store.remove(workspace, key);
        intents.invalidate(workspace);
        return removed;
    }

    @Override
    public Optional<Intent.Action> actionOf(WorkspaceId workspace, String intent) {
        return all(workspace).stream()
                .filter(one -> one.enabled() && one.key().equals(intent))
                .map(Intent::action)
                .findFirst();
    }

    @Override
    public List<String> of(WorkspaceId workspace) {
        return patterns.get(workspace);
    }

    public void saveOrderPatterns(WorkspaceId workspace, List<String> wanted) {
        List<String> clean = wanted.stream()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .distinct()
                .toList();
        boolean usable = clean.stream().allMatch(pattern -> pattern.length() <= 40 && pattern.matches(".*[#?].*"));
        if (!usable || clean.size() > MOST_PATTERNS) {
            throw Problem.invalid(
                    "Write an order number with # for each digit and ? for each letter or digit, such as SK-#####; at most 20 ways.");
        }
        store.saveOrderPatterns(workspace, clean, clock.instant());
        patterns.invalidate(workspace);
    }
}
