package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.passkeys.InMemoryPasskeys;
import io.serai.privacy.internal.passkeys.PasskeyId;
import io.serai.privacy.internal.passkeys.PasskeyStore;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    private final InMemoryFactors store = new InMemoryFactors();
    private final InMemoryPasskeys passkeys = new InMemoryPasskeys();
    private final SecondFactors factors =
            new SecondFactors(store, passkeys, new Open(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Agent ana = new Agent(
            WorkspaceId.next(),
            new AgentId(Ids.next()),
            "Ana",
            "ana@example.com",
            Role.OWNER,
            Language.ENGLISH,
            5,
            true);

    /** Seals nothing. */
    private static final class Open implements Vault {
        @Override
        public byte[] seal(WorkspaceId workspace, String context, String value) {
            return value.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Secret open(WorkspaceId workspace, String context, byte[] sealed) {
            return new Secret(new String(sealed, StandardCharsets.UTF_8));
        }

        @Override
        public byte[] fingerprint(WorkspaceId workspace, String context, String value) {
            throw new UnsupportedOperationException();
        }
    }

    private String code(long step) {
        byte[] sealed = store.find(ana.workspace(), ana.id()).orElseThrow().sealedSecret();
        return Totp.code(HexFormat.of().parseHex(new String(sealed, StandardCharsets.UTF_8)), step);
    }

    private List<String> turnedOn() {
        factors.begin(ana, "Serai");
        return factors.confirm(ana, code(STEP - 1));
    }

    private void admit(String code) {
        factors.admit(ana, Optional.of(code));
    }

    @Test
    void nothingIsAskedBeforeTheFirstRightCode() {
        assertThat(factors.begin(ana, "Serai Shop").uri())
                .startsWith("otpauth://totp/Serai%20Shop%3Aana%40example.com?secret=");
        factors.admit(ana, Optional.empty());
        assertThatThrownBy(() -> factors.confirm(ana, "000000")).isInstanceOf(Problem.class);
        assertThat(factors.status(ana).on()).isFalse();
    }

    @Test
    void thenTheCodeIsAskedAndGoodOnce() {
        turnedOn();
        assertThatThrownBy(() -> factors.admit(ana, Optional.empty()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.SECOND_FACTOR));
        admit(code(STEP));
        assertThatThrownBy(() -> admit(code(STEP))).isInstanceOf(Problem.class);
    }

    @Test
    void aRecoveryCodeHelpsWhenThePhoneIsLostOnce() {
        List<String> codes = turnedOn();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        admit(" " + codes.getFirst().toUpperCase(java.util.Locale.ROOT));
        assertThat(factors.status(ana).recoveryLeft()).isEqualTo(9);
        assertThatThrownBy(() -> admit(codes.getFirst())).isInstanceOf(Problem.class);
    }

    @Test
    void guessingIsSlow() {
        turnedOn();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> admit("no")).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> admit(code(STEP)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.TOO_MANY_REQUESTS));
    }

    @Test
    void whoLostEverythingIsResetAndMayBeginAnew() {
        turnedOn();
        assertThatThrownBy(() -> factors.admit(ana, Optional.empty())).isInstanceOf(Problem.class);
        factors.reset(ana);
        factors.admit(ana, Optional.empty());
        assertThat(factors.status(ana).on()).isFalse();
        assertThat(factors.begin(ana, "Serai").secret()).isNotEmpty();
    }

    @Test
    void itIsTurnedOffOnlyWithACode() {
        turnedOn();
        assertThatThrownBy(() -> factors.remove(ana, "")).isInstanceOf(Problem.class);
        factors.remove(ana, code(STEP));
        assertThat(factors.status(ana).on()).isFalse();
        factors.admit(ana, Optional.empty());
    }

    private void addPasskey() {
        passkeys.add(
                ana.workspace(),
                ana.id(),
                new PasskeyStore.Kept(
                        new PasskeyId("AAAA"),
                        "Phone",
                        new byte[] {1},
                        false,
                        new PasskeyStore.Use(0, false, NOW),
                        NOW,
                        Optional.empty()));
    }

    @Test
    void whoHasAPasskeyOnlyNeedsItOrARecoveryCodeBesideThePassword() {
        addPasskey();
        List<String> codes = factors.recoveryWithPasskey(ana);
        assertThat(codes).hasSize(10);
        assertThat(factors.recoveryWithPasskey(ana)).isEmpty();
        assertThat(factors.status(ana)).isEqualTo(new SecondFactors.Status(false, 10, 1));
        assertThatThrownBy(() -> factors.admit(ana, Optional.empty()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("passkey");
        admit(codes.getFirst());
        assertThatThrownBy(() -> admit(codes.getFirst())).isInstanceOf(Problem.class);

        passkeys.removeAll(ana.workspace(), ana.id());
        factors.passkeyRemoved(ana);
        factors.admit(ana, Optional.empty());
    }

    @Test
    void recoveryCodesOutliveTheAppWhileThereIsAPasskey() {
        addPasskey();
        List<String> codes = turnedOn();
        factors.remove(ana, codes.get(0));
        assertThat(factors.status(ana)).isEqualTo(new SecondFactors.Status(false, 9, 1));
        admit(codes.get(1));
        factors.reset(ana);
        assertThat(factors.any(ana)).isFalse();
    }

    @Test
    void whereTheWorkspaceAsksForTwoWhoHasNoneIsHeldUpAndTheLastOneStays() {
        var rule = new TwoFactorRule(new InMemoryRules(), factors, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> rule.change(ana, true))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("your own");
        addPasskey();
        rule.change(ana, true);
        assertThat(rule.missing(ana)).isFalse();
        assertThatThrownBy(() -> rule.mayLose(ana, 0)).isInstanceOf(Problem.class);
        rule.mayLose(ana, 1);
        passkeys.removeAll(ana.workspace(), ana.id());
        assertThat(rule.missing(ana)).isTrue();
        rule.change(ana, false);
        assertThat(rule.missing(ana)).isFalse();
    }
}
