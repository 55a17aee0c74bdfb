package io.serai.models.internal.endpoints;

import static io.serai.models.internal.chat.ChatEndpointDouble.end;
import static io.serai.models.internal.chat.ChatEndpointDouble.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.json.Json;
import io.serai.models.ChatEndpoints.Endpoint;
import io.serai.models.ChatEndpoints.Price;
import io.serai.models.ChatEndpoints.Terms;
import io.serai.models.Dialect;
import io.serai.models.internal.chat.ChatEndpointDouble;
import io.serai.models.internal.chat.ChatPatience;
import io.serai.models.internal.chat.Completions;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointBookTest {
    private static final Optional<Secret> KEY = Optional.of(new Secret("sk-secret"));

    private final ChatEndpointDouble endpoint = new ChatEndpointDouble();
    private final InMemoryEndpointStore store = new InMemoryEndpointStore();
    private final EndpointBook book = new EndpointBook(
            store,
            TestVault.fresh(),
            new Completions(
                    new ChatPatience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                    Json.mapper()),
            new Breakers(Clock.systemUTC()),
            Clock.systemUTC());
    private final WorkspaceId workspace = WorkspaceId.next();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private Terms terms(URI url, String model) {
        return new Terms(new Endpoint(url, model), Dialect.OTHER, Price.FREE, true);
    }

    private UUID connected() {
        return book.add(workspace, terms(endpoint.url(), "m"), KEY).id();
    }

    @Test
    void theKeyIsStoredSealedAndNeverShown() {
        connected();
        var sealed = store.all(workspace).getFirst().sealedKey().orElseThrow();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sk-secret");
        var opened = book.open(workspace).getFirst();
        assertThat(opened.connection().key()).contains(new Secret("sk-secret"));
        assertThat(opened.toString()).doesNotContain("sk-secret");
        assertThat(book.of(workspace).toString()).doesNotContain("sk-secret");
    }

    @Test
    void anotherModelAtTheSameAddressKeepsTheKeyAndAnotherAddressDoesNotGetIt() {
        UUID id = connected();
        assertThat(book.change(workspace, id, terms(endpoint.url(), "other"), Optional.empty())
                        .hasKey())
                .isTrue();
        assertThat(book.change(workspace, id, terms(URI.create("https://elsewhere.example/v1"), "m"), Optional.empty())
                        .hasKey())
                .isFalse();
    }

    @Test
    void aCheckUsesTheStoredKeyForItsOwnAddressOnlyAndStoresNothing() {
        UUID id = connected();
        endpoint.streams(words("OK"), end());
        assertThat(book.check(workspace, Optional.of(id), terms(endpoint.url(), "other"), Optional.empty())
                        .problem())
                .isEmpty();
        assertThat(endpoint.requests().getFirst().head()).contains("Bearer sk-secret");
        assertThat(book.of(workspace).getFirst().terms().endpoint().model()).isEqualTo("m");

        try (var elsewhere = new ChatEndpointDouble()) {
            elsewhere.streams(words("OK"), end());
            book.check(workspace, Optional.of(id), terms(elsewhere.url(), "m"), Optional.empty());
            assertThat(elsewhere.requests().getFirst().head()).doesNotContain("Authorization");
        }
    }

    @Test
    void aFailedCheckSaysWhatToDo() {
        endpoint.refuses("401 Unauthorized", "{}");
        assertThat(book.check(workspace, Optional.empty(), terms(endpoint.url(), "m"), KEY)
                        .problem()
                        .orElseThrow())
                .contains("key was refused");
    }

    @Test
    void whatIsSwitchedOffIsNotAsked() {
        UUID id = connected();
        assertThat(book.anyEnabled(workspace)).isTrue();
        book.change(workspace, id, new Terms(new Endpoint(endpoint.url(), "m"), Dialect.OTHER, Price.FREE, false), KEY);
        assertThat(book.anyEnabled(workspace)).isFalse();
        assertThat(book.open(workspace)).isEmpty();
        book.remove(workspace, id);
        assertThat(book.of(workspace)).isEmpty();
        assertThatThrownBy(() -> book.remove(workspace, id)).isInstanceOf(Problem.class);
    }

    @Test
    void thePastedTailIsTakenOff() {
        assertThat(new Endpoint(URI.create("https://a.example/v1/chat/completions/"), "m").baseUrl())
                .hasToString("https://a.example/v1");
    }

    @Test
    void aPriceIsNotNegative() {
        assertThatThrownBy(() -> new Price(new BigDecimal("-1"), BigDecimal.ZERO))
                .isInstanceOf(Problem.class);
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
}
