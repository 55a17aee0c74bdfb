package io.serai.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Staff.Founding;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSignInTest {
    private static final Secret RIGHT = new Secret("three blue boats");
    private static final Secret WRONG = new Secret("three red boats");

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final AccountsStore store = new InMemoryAccountsStore();
    private final Passwords passwords = new Passwords();
    private final SignInLimits limits = new SignInLimits(clock);
    private final StaffOffice staff = new StaffOffice(store, new AccountsDirectory(store), passwords, limits, clock);
    private final PasswordSignIn signIn = new PasswordSignIn(store, passwords, limits);

    @BeforeEach
    void anOwner() {
        staff.found(founding("ana@example.com", RIGHT.value()));
    }

    private static Founding founding(String email, String password) {
        return new Founding("Nordlicht", "Ana", email, new Secret(password), Language.ENGLISH, ZoneId.of("UTC"));
    }

    private Problem refused(String email, Secret password, String from) {
        try {
            signIn.check(email, password, from);
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError("was let in");
    }

    @Test
    void theRightPasswordLetsInHoweverTheEmailIsWritten() {
        assertThat(signIn.check(" Ana@Example.COM ", RIGHT, "10.0.0.1").name()).isEqualTo("Ana");
    }

    @Test
    void anAccountThatIsGuessedAtIsClosedForAWhileEvenFromManyAddresses() {
        for (int i = 0; i < 10; i++) {
            assertThat(refused("ana@example.com", WRONG, "10.0.0." + i).code()).isEqualTo(Problem.Code.UNAUTHENTICATED);
        }
        Problem closed = refused("ana@example.com", RIGHT, "10.0.1.1");
        assertThat(closed.code()).isEqualTo(Problem.Code.TOO_MANY_REQUESTS);
        assertThat(closed.retryAfter())
                .hasValueSatisfying(it -> assertThat(it).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(61)));

        now = now.plus(Duration.ofSeconds(61));
        assertThat(signIn.check("ana@example.com", RIGHT, "10.0.1.1").name()).isEqualTo("Ana");
    }

    @Test
    void anAddressThatTriesManyAccountsIsClosedForAWhile() {
        for (int i = 0; i < 20; i++) {
            refused("nobody" + i + "@example.com", WRONG, "2001:db8:1:2::" + i);
        }
        assertThat(refused("ana@example.com", RIGHT, "2001:db8:1:2::ffff").code())
                .isEqualTo(Problem.Code.TOO_MANY_REQUESTS);
        assertThat(signIn.check("ana@example.com", RIGHT, "2001:db8:1:3::1").name())
                .isEqualTo("Ana");
    }

    @Test
    void signingInOftenIsNoGuessing() {
        for (int i = 0; i < 25; i++) {
            signIn.check("ana@example.com", RIGHT, "10.0.0.1");
        }
    }

    @Test
    void whereNobodyHasTheEmailAPasswordIsCheckedAllTheSame() {
        long known = nanos(() -> refused("ana@example.com", WRONG, "10.0.0.1"));
        long unknown = nanos(() -> refused("nobody@example.com", WRONG, "10.0.0.2"));
        // An Argon2 check takes tens of milliseconds, a look-up without one some microseconds.
        assertThat(unknown).isGreaterThan(known / 10);
    }

    private static long nanos(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "1234567890", "aaaaaaaaaaaa", "Password123", "ana@example.com"})
    void easyPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> passwords.hash(new Secret(password), "ana@example.com"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.INVALID));
    }

    @Test
    void hashesOfTheSamePasswordDifferAndNameTheirParameters() {
        String one = passwords.hash(RIGHT);
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash(RIGHT));
    }
}
