package io.serai.orders.internal.shopify.http;

import io.serai.accounts.Agent;
import io.serai.orders.internal.shopify.ShopifyInstall;
import io.serai.orders.internal.shopify.ShopifySource;
import io.serai.orders.internal.sources.PullClock;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.orders.source.ShopSource;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Out to Shopify's page, and back with the owner's yes. */
@RestController
@RequestMapping("/api/shops/shopify")
class ShopifyInstallController {
    private final ShopifyInstall install;
    private final Sources sources;
    private final PullClock pulls;
    private final CurrentAgent current;
    private final AuditLog audit;

    ShopifyInstallController(
            ShopifyInstall install, Sources sources, PullClock pulls, CurrentAgent current, AuditLog audit) {
        this.install = install;
        this.sources = sources;
        this.pulls = pulls;
        this.current = current;
        this.audit = audit;
    }

    record InstallRequest(@Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "InstallRequest";
        }
    }

    record Page(URI url) {}

    @PostMapping("/install")
    Page begin(@RequestBody InstallRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Page(
                install.begin(agent.workspace(), agent.id(), request.values() == null ? Map.of() : request.values()));
    }

    /** A browser comes here, so it is led to the page in either case, and the page says how it ended. */
    @GetMapping("/installed")
    ResponseEntity<Void> back(@RequestParam Map<String, String> query) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        try {
            StoredSource source = connected(agent, install.finish(agent.workspace(), agent.id(), query));
            return ledTo("connected=" + source.id().value());
        } catch (Problem refused) {
            return ledTo("refused=" + URLEncoder.encode(refused.text(), StandardCharsets.UTF_8));
        }
    }

    /** Installed again, with other rights or after its token was taken back, it is the same source. */
    private StoredSource connected(Agent agent, ShopSource.Checked checked) {
        Optional<StoredSource> known = sources.all(agent.workspace()).stream()
                .filter(source -> source.kind().equals(ShopifySource.KIND)
                        && Objects.equals(
                                source.settings().get(ShopifySource.SHOP),
                                checked.settings().get(ShopifySource.SHOP)))
                .findFirst();
        StoredSource source = known.map(it -> sources.reconnect(agent.workspace(), it.id(), checked))
                .orElseGet(() -> sources.connect(agent.workspace(), ShopifySource.KIND, "", checked));
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "shop.connected",
                Map.of("source", source.id().value().toString(), "kind", source.kind()));
        pulls.start(agent.workspace());
        return source;
    }

    private static ResponseEntity<Void> ledTo(String how) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/orders/sources?" + how))
                .build();
    }
}
