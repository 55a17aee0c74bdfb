package io.serai.privacy.internal.passkeys;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The twin. */
public final class InMemoryPasskeys implements PasskeyStore {
    private record Owned(WorkspaceId workspace, AgentId agent, Kept passkey) {
        boolean isOf(WorkspaceId where, AgentId whose) {
            return workspace.equals(where) && agent.equals(whose);
        }
    }

    private final List<Owned> all = new ArrayList<>();

    @Override
    public synchronized boolean add(WorkspaceId workspace, AgentId agent, Kept passkey) {
        return all.stream().noneMatch(one -> one.passkey().id().equals(passkey.id()))
                && all.add(new Owned(workspace, agent, passkey));
    }

    @Override
    public synchronized Optional<Kept> find(WorkspaceId workspace, AgentId agent, PasskeyId id) {
        return of(workspace, agent).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Kept> of(WorkspaceId workspace, AgentId agent) {
        return all.stream()
                .filter(one -> one.isOf(workspace, agent))
                .map(Owned::passkey)
                .toList();
    }

    @Override
    public synchronized boolean rename(WorkspaceId workspace, AgentId agent, PasskeyId id, String name) {
        return changed(
                workspace,
                agent,
                id,
                it -> new Kept(
                        it.id(),
                        name,
                        it.credential(),
                        it.backupEligible(),
                        it.use(),
                        it.createdAt(),
                        it.lastUsedAt()));
    }

    @Override
    public synchronized void used(WorkspaceId workspace, AgentId agent, PasskeyId id, Use use) {
        changed(
                workspace,
                agent,
                id,
                it -> new Kept(
                        it.id(),
                        it.name(),
                        it.credential(),
                        it.backupEligible(),
                        use,
                        it.createdAt(),
                        Optional.of(use.at())));
    }

    private boolean changed(WorkspaceId workspace, AgentId agent, PasskeyId id, UnaryOperator<Kept> by) {
        boolean there = find(workspace, agent, id).isPresent();
        all.replaceAll(one -> one.isOf(workspace, agent) && one.passkey().id().equals(id)
                ? new Owned(workspace, agent, by.apply(one.passkey()))
                : one);
        return there;
    }

    @Override
    public synchronized boolean remove(WorkspaceId workspace, AgentId agent, PasskeyId id) {
        return all.removeIf(
                one -> one.isOf(workspace, agent) && one.passkey().id().equals(id));
    }

    @Override
    public synchronized void removeAll(WorkspaceId workspace, AgentId agent) {
        all.removeIf(one -> one.isOf(workspace, agent));
    }
}
