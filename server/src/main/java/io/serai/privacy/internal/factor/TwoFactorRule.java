package io.serai.privacy.internal.factor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Agent;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Whether everybody of a workspace needs a second factor. Who has none yet may set one up, and nothing else. */
@Service
public class TwoFactorRule {
    /** Asked with every request; another process may have changed it. */
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private final RuleStore store;
    private final SecondFactors factors;
    private final Clock clock;
    private final Cache<WorkspaceId, Boolean> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(BELIEVED).build();

    TwoFactorRule(RuleStore store, SecondFactors factors, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.clock = clock;
    }

    public boolean holds(WorkspaceId workspace) {
        return known.get(workspace, store::twoFactors);
    }

    /** @throws Problem CONFLICT when whoever asks it of others has none */
    public void change(Agent by, boolean asked) {
        if (asked && !factors.any(by)) {
            throw Problem.conflict("Set up your own second step first, under your profile.");
        }
        store.twoFactors(by.workspace(), asked, clock.instant());
        known.invalidate(by.workspace());
    }

    public boolean missing(Agent agent) {
        return holds(agent.workspace()) && !factors.any(agent);
    }

    /**
     * Before one is taken off.
     *
     * @param left how many factors there are afterwards
     * @throws Problem CONFLICT when it is the last one and the workspace asks for one
     */
    public void mayLose(Agent agent, int left) {
        if (left == 0 && holds(agent.workspace())) {
            throw Problem.conflict("Your workspace asks for a second step. Set up another one first.");
        }
    }
}
