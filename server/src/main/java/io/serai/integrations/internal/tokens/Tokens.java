package io.serai.integrations.internal.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.privacy.AuditLog;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The tokens of a workspace: made by whoever leads, shown once, recognised by their hash. */
@Service
public class Tokens {
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofDays(366 * 5L);

    private final TokenStore store;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;
    /** That a token is in use is written down once a minute, not with each request. */
    private final Cache<UUID, Boolean> noted = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    Tokens(TokenStore store, Accounts accounts, AuditLog audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param text the whole token; it cannot be shown again */
    public record Fresh(ApiToken token, Secret text) {}

    public record Wish(String name, Set<Scope> scopes, Optional<AgentId> agent, Optional<Instant> expiresAt) {}

    public List<ApiToken> all(Agent leader) {
        return store.all(leader.workspace());
    }

    public Fresh make(Agent leader, Wish wish) {
        Instant now = clock.instant();
        if (store.all(leader.workspace()).stream()
                        .filter(token -> token.opensAt(now))
                        .count()
                >= MOST) {
            throw Problem.invalid("There are " + MOST + " tokens already. Revoke some that are not used.");
        }
        if (wish.expiresAt()
                .filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)))
                .isPresent()) {
            throw Problem.invalid("A token ends in the future, and within five years.");
        }
        Agent acts = acting(leader, wish.agent());
        TokenText text = TokenText.fresh(leader.workspace());
        var token = new ApiToken(
                leader.workspace(),
                Ids.next(),
                wish.name(),
                acts.id(),
                leader.id(),
                wish.scopes(),
                text.hint(),
                now,
                wish.expiresAt(),
                Optional.empty(),
                Optional.empty());
        store.add(leader.workspace(), token, text.hash());
        recorded(leader, "api_token_made", token);
        return new Fresh(token, text.whole());
    }

    /** For oneself, or for somebody who may do no more than oneself. */
    private Agent acting(Agent leader, Optional<AgentId> wanted) {
        Agent acts =
                wanted.flatMap(id -> accounts.agent(leader.workspace(), id)).orElse(leader);
        if (wanted.isPresent() && (!acts.id().equals(wanted.get()) || !acts.active())) {
            throw Problem.invalid("There is no such colleague. Pick somebody from the list.");
        }
        if (acts.role() == Role.OWNER && leader.role() != Role.OWNER) {
            throw Problem.forbidden("Only an owner makes a token that acts for an owner.");
        }
        return acts;
    }

    public void revoke(Agent leader, UUID id) {
        ApiToken gone = store.revoke(leader.workspace(), id, clock.instant())
                .orElseThrow(() -> Problem.notFound("There is no such token any more."));
        recorded(leader, "api_token_revoked", gone);
    }

    /** Whose request it is that shows this text. Empty when the token is unknown, over, revoked, or its agent does not work here any more. */
    public Optional<ApiToken> shown(String text) {
        Instant now = clock.instant();
        Optional<ApiToken> known = TokenText.read(text)
                .flatMap(read -> store.byHash(read.workspace(), read.hash()))
                .filter(token -> token.opensAt(now))
                .filter(token -> accounts.agent(token.workspace(), token.agent())
                        .filter(Agent::active)
                        .isPresent());
        known.filter(token -> noted.asMap().putIfAbsent(token.id(), true) == null)
                .ifPresent(token -> store.used(token.workspace(), token.id(), now));
        return known;
    }

    private void recorded(Agent leader, String what, ApiToken token) {
        audit.record(
                leader.workspace(),
                Optional.of(leader.id()),
                what,
                Map.of(
                        "token",
                        token.id().toString(),
                        "name",
                        token.name(),
                        "scopes",
                        token.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" "))));
    }
}
