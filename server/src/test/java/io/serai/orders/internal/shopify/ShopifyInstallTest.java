package io.serai.orders.internal.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopSource.Checked;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.shops.ShopifyDouble;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopifyInstallTest {
    private final ShopifyDouble shopify = new ShopifyDouble();
    private final ShopifyInstall install = new ShopifyInstall(
            new ShopifySource(new ShopCalls(Set.of(), true), Clock.systemUTC(), Duration.ofMillis(1)),
            () -> URI.create("https://desk.example.com"),
            Clock.systemUTC());
    private final WorkspaceId workspace = WorkspaceId.next();
    private final AgentId ana = new AgentId(Ids.next());

    @AfterEach
    void close() {
        shopify.close();
    }

    @Test
    void theOwnersYesBecomesAToken() {
        URI page = begun();
        assertThat(page.getQuery())
                .contains("client_id=" + ShopifyDouble.CLIENT)
                .contains("redirect_uri=https://desk.example.com/api/shops/shopify/installed")
                .contains("read_orders");

        Checked checked = install.finish(workspace, ana, back(state(page), ShopifyDouble.DOMAIN, ShopifyDouble.SECRET));

        assertThat(checked.credentials()).containsKeys("access_token", "client_secret");
        assertThat(checked.settings()).containsEntry("shop", ShopifyDouble.DOMAIN);
    }

    @Test
    void theWayThroughShopifysOwnPageLeadsBackWithAToken() throws Exception {
        HttpResponse<Void> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(begun()).build(), HttpResponse.BodyHandlers.discarding());
        URI back = URI.create(page.headers().firstValue("location").orElseThrow());
        Map<String, String> query = Arrays.stream(back.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(back.toString()).startsWith("https://desk.example.com/api/shops/shopify/installed?");
        assertThat(install.finish(workspace, ana, query).credentials()).containsKey("access_token");
    }

    @Test
    void aStateIsTakenOnceAndOnlyFromWhoBegan() {
        Map<String, String> query = back(state(begun()), ShopifyDouble.DOMAIN, ShopifyDouble.SECRET);
        install.finish(workspace, ana, query);
        refused(workspace, ana, query);
        refused(workspace, new AgentId(Ids.next()), back(state(begun()), ShopifyDouble.DOMAIN, ShopifyDouble.SECRET));
        refused(WorkspaceId.next(), ana, back(state(begun()), ShopifyDouble.DOMAIN, ShopifyDouble.SECRET));
        refused(workspace, ana, back("made-up", ShopifyDouble.DOMAIN, ShopifyDouble.SECRET));
    }

    @Test
    void whatShopifyDidNotSignOrIsOfAnotherShopIsRefused() {
        refused(workspace, ana, back(state(begun()), ShopifyDouble.DOMAIN, "another secret"));
        refused(workspace, ana, back(state(begun()), "other.myshopify.com", ShopifyDouble.SECRET));
        Map<String, String> changed = back(state(begun()), ShopifyDouble.DOMAIN, ShopifyDouble.SECRET);
        changed.put("code", "another-code");
        refused(workspace, ana, changed);
    }

    @Test
    void anAppWithoutItsSecretIsNotBegun() {
        assertThatThrownBy(() -> install.begin(workspace, ana, Map.of("shop", "demo-shop", "client_id", "c")))
                .isInstanceOf(Problem.class);
    }

    private void refused(WorkspaceId where, AgentId who, Map<String, String> query) {
        assertThatThrownBy(() -> install.finish(where, who, query)).isInstanceOf(Problem.class);
    }

    private URI begun() {
        return install.begin(
                workspace,
                ana,
                Map.of(
                        "shop",
                        "demo-shop",
                        "client_id",
                        ShopifyDouble.CLIENT,
                        "client_secret",
                        ShopifyDouble.SECRET,
                        "base_url",
                        shopify.base().toString()));
    }

    private static String state(URI page) {
        return page.getQuery().substring(page.getQuery().indexOf("&state=") + 7);
    }

    private static Map<String, String> back(String state, String shop, String secret) {
        Map<String, String> query = new TreeMap<>(Map.of(
                "code", "install-code", "shop", shop, "state", state, "timestamp", "1780000000", "host", "YWRtaW4"));
        String text = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        query.put(
                "hmac",
                HexFormat.of().formatHex(ShopifyHooks.hmac(new Secret(secret), text.getBytes(StandardCharsets.UTF_8))));
        return new HashMap<>(query);
    }
}
