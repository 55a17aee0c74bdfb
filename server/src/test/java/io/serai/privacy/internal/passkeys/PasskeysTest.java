package io.serai.privacy.internal.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasskeysTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String DOMAIN = "desk.shop.example";
    private static final String ORIGIN = "https://desk.shop.example";
    private static final Site SITE = new Site(DOMAIN, Set.of(ORIGIN));

    private final Agent ana = new Agent(
            WorkspaceId.next(),
            new AgentId(Ids.next()),
            "Ana",
            "ana@example.com",
            Role.OWNER,
            Language.ENGLISH,
            5,
            true);
    private final InMemoryPasskeys store = new InMemoryPasskeys();
    private final Passkeys passkeys = new Passkeys(store, new OnlyAna(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final SoftDevice phone = new SoftDevice();

    private final class OnlyAna implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of();
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
            return workspace.equals(ana.workspace()) && id.equals(ana.id()) ? Optional.of(ana) : Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of(ana);
        }
    }

    private PasskeyStore.Kept added(SoftDevice device) {
        return passkeys.add(ana, SITE, device.makes(passkeys.begin(ana), ORIGIN, DOMAIN), "Ana's phone");
    }

    private Answer.Used used(SoftDevice device) {
        return device.uses(passkeys.ask(), ORIGIN, DOMAIN, Passkeys.handle(ana));
    }

    @Test
    void aPasskeyThatWasAddedLetsItsOwnerInAndTellsWhenItDid() {
        assertThat(added(phone).lastUsedAt()).isEmpty();

        assertThat(passkeys.signIn(SITE, used(phone))).isEqualTo(ana);
        assertThat(passkeys.signIn(SITE, used(phone))).isEqualTo(ana);

        assertThat(passkeys.of(ana)).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Ana's phone");
            assertThat(kept.lastUsedAt()).contains(NOW);
            assertThat(kept.use().signCount()).isEqualTo(2);
        });
    }

    @Test
    void anAnswerIsGoodOnceAndOnlyForWhatWasAsked() {
        added(phone);
        Answer.Used answer = used(phone);
        passkeys.signIn(SITE, answer);
        assertThatThrownBy(() -> passkeys.signIn(SITE, answer)).isInstanceOf(Problem.class);

        Answer.Used toAnother = phone.uses(passkeys.begin(ana), ORIGIN, DOMAIN, Passkeys.handle(ana));
        assertThatThrownBy(() -> passkeys.signIn(SITE, toAnother)).isInstanceOf(Problem.class);
    }

    @Test
    void anotherSitesPageGetsNothing() {
        added(phone);
        Answer.Used fished =
                phone.uses(passkeys.ask(), "https://desk.shop.example.evil.example", DOMAIN, Passkeys.handle(ana));
        assertThatThrownBy(() -> passkeys.signIn(SITE, fished)).isInstanceOf(Problem.class);
        Answer.Used elsewhere = phone.uses(passkeys.ask(), ORIGIN, "other.example", Passkeys.handle(ana));
        assertThatThrownBy(() -> passkeys.signIn(SITE, elsewhere)).isInstanceOf(Problem.class);
    }

    @Test
    void aDeviceThatDidNotMakeSureOfThePersonIsNotEnough() {
        added(phone);
        phone.verifies = false;
        assertThatThrownBy(() -> passkeys.signIn(SITE, used(phone))).isInstanceOf(Problem.class);
    }

    @Test
    void anotherKeyUnderTheSameNameIsRefusedAndSoIsARemovedOne() {
        PasskeyStore.Kept kept = added(phone);
        Answer.Used own = used(phone);
        Answer.Used forged = new Answer.Used(
                own.id(),
                own.userHandle(),
                own.authenticatorData(),
                own.clientData(),
                used(new SoftDevice()).signature());
        assertThatThrownBy(() -> passkeys.signIn(SITE, forged)).isInstanceOf(Problem.class);

        passkeys.remove(ana, kept.id());
        assertThatThrownBy(() -> passkeys.signIn(SITE, used(phone)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not known");
    }

    @Test
    void aCopiedDeviceWhoseCountFallsBackIsRefused() {
        added(phone);
        passkeys.signIn(SITE, used(phone));
        passkeys.signIn(SITE, used(phone));
        PasskeyStore.Kept kept = passkeys.of(ana).getFirst();
        store.used(ana.workspace(), ana.id(), kept.id(), new PasskeyStore.Use(9, false, NOW));
        assertThatThrownBy(() -> passkeys.signIn(SITE, used(phone))).isInstanceOf(Problem.class);
    }
}
