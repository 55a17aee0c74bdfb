package io.serai.channels.email.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Egress;
import io.serai.channels.email.servers.Doors.Tried;
import io.serai.channels.internal.transport.ProxyDouble;
import io.serai.shared.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox's lines go by the account's own SOCKS proxy, with the account's own password, or not at all. */
class ProxiedLineTest {
    private ProxyDouble proxy;
    private ScriptedProvider provider;

    @BeforeEach
    void open() throws IOException {
        proxy = new ProxyDouble("127.0.0.2");
        provider = new ScriptedProvider();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        provider.close();
    }

    private Tried tried(ScriptedProvider at, String password) {
        return Doors.tried(
                EmailAccount.of(at.values()),
                new Login.Password(
                        new Secret(ScriptedProvider.PASSWORD),
                        Egress.of(proxy.address("socks5"), Optional.of(new Secret(password)))));
    }

    @Test
    void bothLinesGoByTheProxy() {
        assertThat(tried(provider, ProxyDouble.PASSWORD)).isInstanceOf(Tried.Open.class);
        assertThat(proxy.served).hasValue(2);
    }

    @Test
    void aProxyThatRefusesOurPasswordIsNamed() {
        assertThat(tried(provider, "wrong"))
                .isInstanceOfSatisfying(
                        Tried.Unreachable.class,
                        refused -> assertThat(refused.words()).contains("proxy refuses its user name or password"));
        assertThat(proxy.served).hasValue(0);
    }

    @Test
    void whileTheProxyIsDownNoLineGoesRoundIt() throws IOException {
        proxy.close();

        assertThat(tried(provider, ProxyDouble.PASSWORD))
                .isInstanceOfSatisfying(
                        Tried.Unreachable.class,
                        down -> assertThat(down.words()).contains("proxy"));
        assertThat(provider.heard).hasValue(0);
    }

    @Test
    void certificatesAreCheckedBehindTheProxyToo(@TempDir Path folder) throws Exception {
        var context = new TestAuthority(folder).server("stranger", "ip:127.0.0.1");
        try (var secured = new ScriptedProvider(Optional.of(context), true)) {
            assertThat(tried(secured, ProxyDouble.PASSWORD))
                    .isInstanceOfSatisfying(
                            Tried.Unreachable.class,
                            refused -> assertThat(refused.words()).contains("certificate"));
            assertThat(proxy.served).hasValue(1);
        }
    }
}
