package io.serai.models.internal.chat;

import static io.serai.models.internal.chat.ChatEndpointDouble.end;
import static io.serai.models.internal.chat.ChatEndpointDouble.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.json.Json;
import io.serai.models.ChatConnections.Connected;
import io.serai.models.ChatConnections.Endpoint;
import io.serai.privacy.Vault;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedConnectionsTest {
    private static final Optional<Secret> KEY = Optional.of(new Secret("sk-secret"));

    private final ChatEndpointDouble endpointDouble = new ChatEndpointDouble();
    private final InMemoryChatConnectionStore store = new InMemoryChatConnectionStore();
    private final Completions completions = new Completions(
            new ChatPatience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)), Json.mapper());
    private final SealedConnections connections =
            new SealedConnections(store, new ReversingVault(), completions, Clock.systemUTC());
    private final WorkspaceId workspace = WorkspaceId.next();
    private final Endpoint endpoint = new Endpoint(endpointDouble.url(), "m");

    @AfterEach
    void close() {
        endpointDouble.close();
    }

    @Test
    void theKeyIsStoredSealedAndNeverShown() {
        assertThat(connections.connect(workspace, endpoint, KEY)).isEqualTo(new Connected(endpoint, true));
        var sealed = store.find(workspace).orElseThrow().sealedKey().orElseThrow();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("sk-secret");
        assertThat(connections.open(workspace).orElseThrow().key()).contains(new Secret("sk-secret"));
        assertThat(connections.open(workspace).toString()).doesNotContain("sk-secret");
    }

    @Test
    void aNewModelAtTheSameAddressKeepsTheKey() {
        connections.connect(workspace, endpoint, KEY);
        assertThat(connections
                        .connect(workspace, new Endpoint(endpointDouble.url(), "other"), Optional.empty())
                        .hasKey())
                .isTrue();
    }

    @Test
    void theKeyNeverGoesToAnAddressItWasNotGivenFor() {
        connections.connect(workspace, endpoint, KEY);
        var elsewhere = new Endpoint(URI.create("https://elsewhere.example/v1"), "m");
        assertThat(connections.connect(workspace, elsewhere, Optional.empty()).hasKey())
                .isFalse();
    }

    @Test
    void aChangeIsSeenAtOnce() {
        assertThat(connections.connected(workspace)).isFalse();
        connections.connect(workspace, endpoint, KEY);
        assertThat(connections.connected(workspace)).isTrue();
        connections.disconnect(workspace);
        assertThat(connections.connected(workspace)).isFalse();
        assertThat(connections.of(workspace)).isEmpty();
    }

    @Test
    void aCheckUsesTheStoredKeyAndStoresNothing() {
        connections.connect(workspace, endpoint, KEY);
        endpointDouble.streams(words("OK"), end());
        assertThat(connections
                        .check(workspace, new Endpoint(endpointDouble.url(), "other"), Optional.empty())
                        .problem())
                .isEmpty();
        assertThat(endpointDouble.requests().getFirst().head()).contains("Bearer sk-secret");
        assertThat(connections.of(workspace).orElseThrow().endpoint().model()).isEqualTo("m");
    }

    @Test
    void aFailedCheckSaysWhatToDo() {
        endpointDouble.refuses("401 Unauthorized", "{}");
        assertThat(connections.check(workspace, endpoint, KEY).problem().orElseThrow())
                .contains("key was refused");
    }

    @Test
    void thePastedTailIsTakenOff() {
        assertThat(new Endpoint(URI.create("https://a.example/v1/chat/completions/"), "m").baseUrl())
                .hasToString("https://a.example/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example",
                "https://user:pw@a.example",
                "http://169.254.169.254/latest",
                "https://a.example/v1?x=1",
                "nonsense"
            })
    void whatIsNoModelsAddressIsRefused(String url) {
        assertThatThrownBy(() -> new Endpoint(URI.create(url), "m")).isInstanceOf(Problem.class);
    }

    private static final class ReversingVault implements Vault {
        @Override
        public byte[] seal(WorkspaceId workspace, String context, String value) {
            return new StringBuilder(value).reverse().toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Secret open(WorkspaceId workspace, String context, byte[] sealed) {
            return new Secret(new StringBuilder(new String(sealed, StandardCharsets.UTF_8))
                    .reverse()
                    .toString());
        }

        @Override
        public byte[] fingerprint(WorkspaceId workspace, String context, String value) {
            throw new UnsupportedOperationException();
        }
    }
}
