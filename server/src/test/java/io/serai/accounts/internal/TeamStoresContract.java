package io.serai.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Invitations.Invitation;
import io.serai.accounts.Role;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.accounts.Workspace;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every test begins with an empty store and founds a workspace in it. */
interface TeamStoresContract {
    Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    Workspace SHOP = new Workspace(
            WorkspaceId.next(), "Nordlicht", "Nordlicht", "games", Language.ENGLISH, ZoneId.of("Europe/Madrid"));
    Agent ANA = agent("ana@example.com", Role.OWNER);

    AccountsStore people();

    TeamStore teams();

    InvitationStore invitations();

    private static Agent agent(String email, Role role) {
        return new Agent(SHOP.id(), new AgentId(Ids.next()), email, email, role, Language.ENGLISH, 5, true);
    }

    private static Team team(String name, AgentId... members) {
        return new Team(SHOP.id(), new TeamId(Ids.next()), name, "#0f766e", Set.of(members));
    }

    private static Invitation invitation(String email, TeamId... teams) {
        return new Invitation(
                SHOP.id(), Ids.next(), email, Role.AGENT, Set.of(teams), ANA.id(), NOW.plus(Duration.ofDays(7)));
    }

    @BeforeEach
    default void founded() {
        assertThat(people().found(SHOP, ANA, "hash", NOW)).isTrue();
    }

    @Test
    default void teamsComeByNameWithTheirMembers() {
        Team returns = team("returns", ANA.id());
        Team sales = team("Sales");
        assertThat(teams().keep(SHOP.id(), sales)).isTrue();
        assertThat(teams().keep(SHOP.id(), returns)).isTrue();
        assertThat(teams().teams(SHOP.id())).containsExactly(returns, sales);
        assertThat(teams().teams(WorkspaceId.next())).isEmpty();
        Team empty = new Team(SHOP.id(), returns.id(), "Refunds", "#b91c1c", Set.of());
        assertThat(teams().keep(SHOP.id(), empty)).isTrue();
        assertThat(teams().teams(SHOP.id())).containsExactly(empty, sales);
        teams().remove(WorkspaceId.next(), sales.id());
        teams().remove(SHOP.id(), empty.id());
        assertThat(teams().teams(SHOP.id())).containsExactly(sales);
    }

    @Test
    default void twoTeamsNeverHaveOneName() {
        teams().keep(SHOP.id(), team("Returns"));
        assertThat(teams().keep(SHOP.id(), team("RETURNS"))).isFalse();
        assertThat(teams().teams(SHOP.id())).hasSize(1);
    }

    @Test
    default void abilitiesAreKeptPerPerson() {
        var able = new Abilities(Set.of("refunds"), Set.of(new Language("de")), Map.of("whatsapp", 2));
        teams().keep(SHOP.id(), ANA.id(), Abilities.NONE);
        teams().keep(SHOP.id(), ANA.id(), able);
        assertThat(teams().abilities(SHOP.id())).isEqualTo(Map.of(ANA.id(), able));
        assertThat(teams().abilities(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void anInvitationReplacesTheOneBeforeAndGrowsOld() {
        Invitation first = invitation("ben@example.com");
        Invitation second = invitation("ben@example.com");
        invitations().add(SHOP.id(), first, new byte[] {1}, NOW);
        invitations().add(SHOP.id(), second, new byte[] {2}, NOW.plusSeconds(1));
        assertThat(invitations().byToken(new byte[] {1}, NOW)).isEmpty();
        assertThat(invitations().byToken(new byte[] {2}, NOW)).contains(second);
        assertThat(invitations().byToken(new byte[] {2}, second.expiresAt())).isEmpty();
        assertThat(invitations().open(SHOP.id(), NOW)).containsExactly(second);
        invitations().remove(WorkspaceId.next(), second.id());
        assertThat(invitations().open(SHOP.id(), NOW)).hasSize(1);
        invitations().remove(SHOP.id(), second.id());
        assertThat(invitations().open(SHOP.id(), NOW)).isEmpty();
    }

    @Test
    default void whoAcceptsJoinsTheTeamsThatStillExist() {
        Team returns = team("Returns");
        teams().keep(SHOP.id(), returns);
        Invitation asked = invitation("ben@example.com", returns.id(), new TeamId(Ids.next()));
        invitations().add(SHOP.id(), asked, new byte[] {3}, NOW);
        Agent ben = agent("ben@example.com", Role.AGENT);
        assertThat(invitations().accept(SHOP.id(), asked.id(), ben, "hash", NOW))
                .isTrue();
        assertThat(people().agent(SHOP.id(), ben.id())).contains(ben);
        assertThat(teams().teams(SHOP.id()).getFirst().members()).containsExactly(ben.id());
        assertThat(invitations().byToken(new byte[] {3}, NOW)).isEmpty();
    }

    @Test
    default void anInvitationIsAcceptedOnceHoweverManyTry() throws Exception {
        Invitation asked = invitation("ben@example.com");
        invitations().add(SHOP.id(), asked, new byte[] {4}, NOW);
        List<Callable<Boolean>> tries = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(number -> () -> invitations()
                        .accept(SHOP.id(), asked.id(), agent("ben" + number + "@example.com", Role.AGENT), "hash", NOW))
                .toList();
        int joined = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(tries)) {
                joined += outcome.get() ? 1 : 0;
            }
        }
        assertThat(joined).isEqualTo(1);
        assertThat(people().agents(SHOP.id())).hasSize(2);
    }
}
