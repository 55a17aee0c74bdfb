package io.serai.accounts.internal;

import static io.serai.accounts.internal.StaffRules.capacity;
import static io.serai.accounts.internal.StaffRules.mayChange;
import static io.serai.accounts.internal.StaffRules.mayGive;
import static io.serai.accounts.internal.StaffRules.name;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.accounts.Workspace;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class StaffOffice implements Staff {
    private static final int OWNERS_CAPACITY = 10;

    private final AccountsStore store;
    private final AccountsDirectory directory;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final Clock clock;

    StaffOffice(
            AccountsStore store, AccountsDirectory directory, Passwords passwords, SignInLimits limits, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean needsSetup() {
        return store.isEmpty();
    }

    @Override
    public Agent found(Founding founding) {
        if (!store.isEmpty()) {
            throw alreadyFounded();
        }
        String email = Email.checked(founding.email());
        Workspace workspace = new Workspace(
                WorkspaceId.next(),
                name(founding.workspaceName()),
                name(founding.workspaceName()),
                "independent_shop",
                founding.language(),
                founding.zone());
        Agent owner = new Agent(
                workspace.id(),
                new AgentId(Ids.next()),
                name(founding.name()),
                email,
                Role.OWNER,
                founding.language(),
                OWNERS_CAPACITY,
                true);
        String hash = passwords.hash(founding.password(), email, owner.name());
        if (!store.found(workspace, owner, hash, clock.instant())) {
            throw alreadyFounded();
        }
        return owner;
    }

    private static Problem alreadyFounded() {
        return Problem.conflict("This server already has its workspace. Sign in, or ask its owner for an account.");
    }

    @Override
    public Agent add(Agent by, NewAgent agent) {
        mayGive(by, agent.role());
        String email = Email.checked(agent.email());
        Agent added = new Agent(
                by.workspace(),
                new AgentId(Ids.next()),
                name(agent.name()),
                email,
                agent.role(),
                agent.language(),
                capacity(agent.capacity()),
                true);
        if (!store.add(added, passwords.hash(agent.password(), email, added.name()), clock.instant())) {
            throw Problem.conflict(
                    "Somebody has this email address already. Use another one, or change their account.");
        }
        return added;
    }

    @Override
    public Agent change(Agent by, AgentId id, AgentChange change) {
        Agent known = known(by.workspace(), id);
        mayChange(by, known, change);
        Agent changed = new Agent(
                known.workspace(),
                id,
                change.name().map(StaffRules::name).orElse(known.name()),
                known.email(),
                change.role().orElse(known.role()),
                change.language().orElse(known.language()),
                change.capacity().map(StaffRules::capacity).orElse(known.capacity()),
                change.active().orElse(known.active()));
        Optional<String> hash =
                change.password().map(password -> passwords.hash(password, known.email(), known.name()));
        keep(changed);
        hash.ifPresent(it -> store.password(known.workspace(), id, it));
        return changed;
    }

    @Override
    public Agent changeOwn(Agent self, OwnChange change) {
        Agent known = known(self.workspace(), self.id());
        change.newPassword().ifPresent(password -> changeOwnPassword(known, change.currentPassword(), password));
        Agent changed = new Agent(
                known.workspace(),
                known.id(),
                change.name().map(StaffRules::name).orElse(known.name()),
                known.email(),
                known.role(),
                change.language().orElse(known.language()),
                known.capacity(),
                known.active());
        keep(changed);
        return changed;
    }

    private void changeOwnPassword(Agent agent, Optional<Secret> current, Secret password) {
        var counted = limits.take(agent.email(), "own " + agent.id().value());
        boolean right = current.flatMap(given -> store.passwordHash(agent.workspace(), agent.id())
                        .filter(hash -> passwords.matches(given, hash)))
                .isPresent();
        if (!right) {
            throw Problem.invalid("The current password is wrong.");
        }
        counted.giveBack();
        store.password(agent.workspace(), agent.id(), passwords.hash(password, agent.email(), agent.name()));
    }

    private Agent known(WorkspaceId workspace, AgentId id) {
        return store.agent(workspace, id)
                .orElseThrow(() -> Problem.notFound("There is no such person in this workspace."));
    }

    private void keep(Agent changed) {
        if (!store.change(changed)) {
            throw Problem.conflict("This is the last owner of the workspace. Make somebody else an owner first.");
        }
        directory.forget(changed.id());
    }

    @Override
    public Workspace change(Workspace changed) {
        name(changed.name());
        name(changed.shopName());
        store.change(changed);
        directory.forget(changed.id());
        return changed;
    }
}
