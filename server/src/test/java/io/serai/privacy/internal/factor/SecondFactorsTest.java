package io.serai.privacy.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.privacy.Vault;
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
    private final SecondFactors factors = new SecondFactors(store, new Open(), Clock.fixed(NOW, ZoneOffset.UTC));
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
}
