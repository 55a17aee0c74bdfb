package io.serai.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every test begins with an empty store. */
interface AccountsStoreContract {
    Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    Workspace WORKSPACE = workspace();
    Agent OWNER = agent("owner@example.com", Role.OWNER);

    AccountsStore store();

    private static Workspace workspace() {
        return new Workspace(
                WorkspaceId.next(), "Nordlicht", "Nordlicht", "games", Language.ENGLISH, ZoneId.of("Europe/Madrid"));
    }

    private static Agent agent(String email, Role role) {
        return new Agent(WORKSPACE.id(), new AgentId(Ids.next()), email, email, role, Language.CHINESE, 5, true);
    }

    private static Agent with(Agent agent, Role role, boolean active) {
        return new Agent(
                agent.workspace(),
                agent.id(),
                agent.name(),
                agent.email(),
                role,
                agent.language(),
                agent.capacity(),
                active);
    }

    private void founded() {
        assertThat(store().found(WORKSPACE, OWNER, "hash", NOW)).isTrue();
    }

    @Test
    default void theFirstWorkspaceComesWithItsOwner() {
        assertThat(store().isEmpty()).isTrue();
        founded();
        assertThat(store().isEmpty()).isFalse();
        assertThat(store().workspaces()).containsExactly(WORKSPACE);
        assertThat(store().workspace(WORKSPACE.id())).contains(WORKSPACE);
        assertThat(store().agent(WORKSPACE.id(), OWNER.id())).contains(OWNER);
        assertThat(store().login("owner@example.com")).contains(new AccountsStore.Login(OWNER, "hash"));
    }

    @Test
    default void manyWizardsAtOnceFoundOneWorkspace() throws Exception {
        List<Callable<Boolean>> wizards = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    Workspace mine = workspace();
                    Agent owner = new Agent(
                            mine.id(),
                            new AgentId(Ids.next()),
                            "o",
                            "o" + i + "@example.com",
                            Role.OWNER,
                            Language.ENGLISH,
                            1,
                            true);
                    return store().found(mine, owner, "hash", NOW);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long founded = threads.invokeAll(wizards).stream()
                    .filter(it -> it.resultNow())
                    .count();
            assertThat(founded).isEqualTo(1);
        }
        assertThat(store().workspaces()).hasSize(1);
        assertThat(store().agents(store().workspaces().getFirst().id())).hasSize(1);
    }

    @Test
    default void anEmailBelongsToOnePerson() {
        founded();
        assertThat(store().add(agent("ben@example.com", Role.AGENT), "hash", NOW))
                .isTrue();
        assertThat(store().add(agent("ben@example.com", Role.AGENT), "hash", NOW))
                .isFalse();
        assertThat(store().agents(WORKSPACE.id())).hasSize(2);
    }

    @Test
    default void theLastOwnerStays() {
        founded();
        assertThat(store().change(with(OWNER, Role.ADMIN, true))).isFalse();
        assertThat(store().change(with(OWNER, Role.OWNER, false))).isFalse();
        Agent second = agent("second@example.com", Role.OWNER);
        store().add(second, "hash", NOW);
        assertThat(store().change(with(OWNER, Role.ADMIN, true))).isTrue();
        assertThat(store().change(with(second, Role.OWNER, false))).isFalse();
        assertThat(store().agent(WORKSPACE.id(), second.id())).contains(second);
    }

    @Test
    default void ownersWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        founded();
        Agent second = agent("second@example.com", Role.OWNER);
        store().add(second, "hash", NOW);
        List<Callable<Boolean>> demotions = List.of(
                () -> store().change(with(OWNER, Role.AGENT, true)),
                () -> store().change(with(second, Role.AGENT, true)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(demotions)).extracting(it -> it.get()).containsExactlyInAnyOrder(true, false);
        }
        assertThat(store().agents(WORKSPACE.id()))
                .filteredOn(agent -> agent.role() == Role.OWNER)
                .hasSize(1);
    }

    @Test
    default void changesAreKept() {
        founded();
        Agent ben = agent("ben@example.com", Role.AGENT);
        store().add(ben, "hash", NOW);
        Agent changed =
                new Agent(ben.workspace(), ben.id(), "Benno", ben.email(), Role.ADMIN, Language.ENGLISH, 9, false);
        assertThat(store().change(changed)).isTrue();
        store().password(WORKSPACE.id(), ben.id(), "other");
        assertThat(store().login(ben.email())).contains(new AccountsStore.Login(changed, "other"));
        assertThat(store().passwordHash(WORKSPACE.id(), ben.id())).contains("other");

        Workspace moved =
                new Workspace(WORKSPACE.id(), "N", "Nord", "factory", Language.CHINESE, ZoneId.of("Asia/Shanghai"));
        store().change(moved);
        assertThat(store().workspace(WORKSPACE.id())).contains(moved);
    }

    @Test
    default void anotherWorkspaceSeesNobody() {
        founded();
        var other = WorkspaceId.next();
        assertThat(store().agent(other, OWNER.id())).isEmpty();
        assertThat(store().agents(other)).isEmpty();
        assertThat(store().passwordHash(other, OWNER.id())).isEmpty();
        store().password(other, OWNER.id(), "theirs");
        assertThat(store().passwordHash(WORKSPACE.id(), OWNER.id())).contains("hash");
    }
}
