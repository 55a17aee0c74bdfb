package io.serai.channels.email.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Egress;
import io.serai.channels.email.servers.Doors.Tried;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates are checked on every line, whichever way it is encrypted. */
class EncryptedLineTest {
    @TempDir
    static Path folder;

    private static SSLContext before;
    private static SSLContext known;
    private static SSLContext misnamed;
    private static SSLContext stranger;

    @BeforeAll
    static void certificates(@TempDir Path elsewhere) throws Exception {
        before = SSLContext.getDefault();
        var authority = new TestAuthority(folder);
        known = authority.server("known", "ip:127.0.0.1");
        misnamed = authority.server("misnamed", "dns:mail.example");
        stranger = new TestAuthority(elsewhere).server("stranger", "ip:127.0.0.1");
        SSLContext.setDefault(authority.trusting());
    }

    @AfterAll
    static void asBefore() {
        SSLContext.setDefault(before);
    }

    private static Tried tried(SSLContext shown, boolean implicit) throws Exception {
        try (var provider = new ScriptedProvider(Optional.of(shown), implicit)) {
            return Doors.tried(
                    EmailAccount.of(provider.values()),
                    new Login.Password(new Secret(ScriptedProvider.PASSWORD), Egress.DIRECT));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerWithAKnownCertificateIsTalkedTo(boolean implicit) throws Exception {
        assertThat(tried(known, implicit)).isInstanceOf(Tried.Open.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCertificateForAnotherNameIsRefused(boolean implicit) throws Exception {
        assertThat(tried(misnamed, implicit))
                .isInstanceOfSatisfying(
                        Tried.Unreachable.class,
                        refused -> assertThat(refused.words()).contains("certificate"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCertificateOfAnUnknownAuthorityIsRefused(boolean implicit) throws Exception {
        assertThat(tried(stranger, implicit))
                .isInstanceOfSatisfying(
                        Tried.Unreachable.class,
                        refused -> assertThat(refused.words()).contains("certificate"));
    }

    @Test
    void aServerWithoutEncryptionGetsNoPassword() throws Exception {
        try (var provider = new ScriptedProvider()) {
            Map<String, String> values = new HashMap<>(provider.values());
            values.put("imap_security", "starttls");
            values.put("smtp_security", "starttls");

            assertThat(Doors.tried(
                            EmailAccount.of(values),
                            new Login.Password(new Secret(ScriptedProvider.PASSWORD), Egress.DIRECT)))
                    .isInstanceOfSatisfying(
                            Tried.Unreachable.class,
                            refused -> assertThat(refused.words()).contains("STARTTLS"));
        }
    }

    @Test
    void withoutEncryptionNothingLeavesThisMachine() {
        assertThatThrownBy(() -> EmailAccount.of(
                        Map.of("address", "shop@shop.example", "imap_host", "mail.example", "imap_security", "none")))
                .isInstanceOf(Problem.class);
    }
}
