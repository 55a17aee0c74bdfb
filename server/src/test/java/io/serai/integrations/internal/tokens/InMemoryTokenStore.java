package io.serai.integrations.internal.tokens;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class InMemoryTokenStore implements TokenStore {
    private record Kept(ApiToken token, byte[] hash) {}

    private final List<Kept> all = new ArrayList<>();

    @Override
    public void add(WorkspaceId workspace, ApiToken token, byte[] hash) {
        all.add(new Kept(token, hash.clone()));
    }

    private Stream<Kept> in(WorkspaceId workspace) {
        return all.stream().filter(kept -> kept.token().workspace().equals(workspace));
    }

    @Override
    public List<ApiToken> all(WorkspaceId workspace) {
        return in(workspace)
                .map(Kept::token)
                .sorted(Comparator.comparing(ApiToken::createdAt)
                        .thenComparing(ApiToken::id)
                        .reversed())
                .toList();
    }

    @Override
    public Optional<ApiToken> byHash(WorkspaceId workspace, byte[] hash) {
        return in(workspace)
                .filter(kept -> Arrays.equals(kept.hash(), hash))
                .map(Kept::token)
                .findFirst();
    }

    @Override
    public void used(WorkspaceId workspace, UUID id, Instant now) {
        change(
                workspace,
                id,
                token -> token.usedAt().filter(at -> !at.isBefore(now)).isPresent()
                        ? token
                        : with(token, Optional.of(now), token.revokedAt()));
    }

    @Override
    public Optional<ApiToken> revoke(WorkspaceId workspace, UUID id, Instant now) {
        boolean holds = all(workspace).stream()
                .anyMatch(token -> token.id().equals(id) && token.revokedAt().isEmpty());
        return holds ? change(workspace, id, token -> with(token, token.usedAt(), Optional.of(now))) : Optional.empty();
    }

    private Optional<ApiToken> change(WorkspaceId workspace, UUID id, UnaryOperator<ApiToken> change) {
        Optional<Kept> known =
                in(workspace).filter(kept -> kept.token().id().equals(id)).findFirst();
        Optional<Kept> changed = known.map(kept -> new Kept(change.apply(kept.token()), kept.hash()));
        changed.ifPresent(kept -> all.set(all.indexOf(known.orElseThrow()), kept));
        return changed.map(Kept::token);
    }

    private static ApiToken with(ApiToken it, Optional<Instant> used, Optional<Instant> revoked) {
        return new ApiToken(
                it.workspace(),
                it.id(),
                it.name(),
                it.agent(),
                it.madeBy(),
                it.scopes(),
                it.hint(),
                it.createdAt(),
                it.expiresAt(),
                used,
                revoked);
    }
}
