package io.serai.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.Staff.Founding;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvitationDeskTest {
    private static final Secret PASSWORD = new Secret("three blue boats");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private final AccountsStore people = new InMemoryAccountsStore();
    private final Passwords passwords = new Passwords();
    private final InvitationDesk desk = new InvitationDesk(new InMemoryTeams(people), people, passwords, clock);
    private final Agent ana = new StaffOffice(
                    people, new AccountsDirectory(people), passwords, new SignInLimits(clock), clock)
            .found(new Founding("Nordlicht", "Ana", "ana@example.com", PASSWORD, Language.ENGLISH, ZoneId.of("UTC")));

    private Agent joined(Agent by, String email, Role role) {
        return desk.accept(desk.invite(by, email, role, Set.of()).token(), "Ben", PASSWORD, Language.CHINESE);
    }

    @Test
    void theLinkWorksOnceAndMakesTheInvitedPerson() {
        var sent = desk.invite(ana, " Ben@Example.com", Role.ADMIN, Set.of());
        assertThat(desk.look(sent.token()).email()).isEqualTo("ben@example.com");
        Agent ben = desk.accept(sent.token(), "Ben", PASSWORD, Language.CHINESE);
        assertThat(ben.role()).isEqualTo(Role.ADMIN);
        assertThat(people.login("ben@example.com")).isPresent();
        assertThatThrownBy(() -> desk.accept(sent.token(), "Eve", PASSWORD, Language.ENGLISH))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not work any more");
    }

    @Test
    void nobodyInvitesAboveTheirOwnPower() {
        Agent admin = joined(ana, "ben@example.com", Role.ADMIN);
        assertThatThrownBy(() -> desk.invite(admin, "eve@example.com", Role.OWNER, Set.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("owner");
        Agent agent = joined(admin, "kim@example.com", Role.AGENT);
        assertThatThrownBy(() -> desk.invite(agent, "eve@example.com", Role.AGENT, Set.of()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoIsHereAlreadyIsNotInvited() {
        assertThatThrownBy(() -> desk.invite(ana, "ana@example.com", Role.AGENT, Set.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("already");
    }

    @Test
    void aWeakPasswordLeavesTheInvitationAsItWas() {
        var sent = desk.invite(ana, "ben@example.com", Role.AGENT, Set.of());
        assertThatThrownBy(() -> desk.accept(sent.token(), "Ben", new Secret("short"), Language.ENGLISH))
                .isInstanceOf(Problem.class);
        assertThat(desk.look(sent.token()).email()).isEqualTo("ben@example.com");
    }
}
