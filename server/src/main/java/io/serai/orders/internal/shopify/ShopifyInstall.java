package io.serai.orders.internal.shopify;

import io.serai.accounts.AgentId;
import io.serai.orders.source.ShopSource.Checked;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An app is installed by its shop's owner on Shopify's own page (OAuth, authorization code). Who comes back has to bring the state that we gave to them,
 * unused and not old, and Shopify's signature over all that stands in the address.
 */
@Component
public final class ShopifyInstall {
    static final String SCOPES =
            "read_orders,write_orders,read_products,read_customers,read_fulfillments,read_returns,write_returns";

    private static final String BACK = "/api/shops/shopify/installed";
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int MOST_AT_ONCE = 1_000;

    private final ShopifySource source;
    private final PublicUrl publicUrl;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();

    ShopifyInstall(ShopifySource source, PublicUrl publicUrl, Clock clock) {
        this.source = source;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    private record Begun(
            WorkspaceId workspace,
            AgentId who,
            String domain,
            URI base,
            String address,
            String client,
            Secret secret,
            Instant until) {}

    /** @return Shopify's page, where the owner says yes */
    public URI begin(WorkspaceId workspace, AgentId who, Map<String, String> values) {
        String domain = Shop.domain(values.getOrDefault(ShopifySource.SHOP, ""));
        String client = values.getOrDefault(ShopifySource.CLIENT, "").strip();
        String secret = values.getOrDefault(ShopifySource.SECRET, "").strip();
        if (client.isEmpty() || secret.isEmpty()) {
            throw Problem.invalid("The app's id and its secret are needed.");
        }
        String address = values.getOrDefault(ShopifySource.BASE, "");
        URI base = source.base(address, domain);
        Instant now = clock.instant();
        begun.values().removeIf(old -> old.until().isBefore(now));
        if (begun.size() >= MOST_AT_ONCE) {
            throw Problem.tooMany("Too many installations have been begun.", LASTS);
        }
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes);
        begun.put(state, new Begun(workspace, who, domain, base, address, client, new Secret(secret), now.plus(LASTS)));
        return URI.create(base + "/admin/oauth/authorize?client_id=" + encoded(client) + "&scope=" + encoded(SCOPES)
                + "&redirect_uri=" + encoded(publicUrl.resolve(BACK).toString()) + "&state=" + state);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * @param query all that stood in the address that Shopify led back to
     * @throws Problem FORBIDDEN when anything of it is not as it has to be
     */
    public Checked finish(WorkspaceId workspace, AgentId who, Map<String, String> query) {
        Begun it = Optional.ofNullable(begun.remove(query.getOrDefault("state", "")))
                .filter(known -> known.until().isAfter(clock.instant()))
                .filter(known ->
                        known.workspace().equals(workspace) && known.who().equals(who))
                .filter(known -> known.domain().equals(query.getOrDefault("shop", "")))
                .filter(known -> isSigned(known.secret(), query))
                .orElseThrow(
                        () -> Problem.forbidden("This installation was not begun here, or too long ago. Begin again."));
        try {
            Secret token =
                    source.tokens().installed(it.base(), it.client(), it.secret(), query.getOrDefault("code", ""));
            Map<String, String> values = new HashMap<>(Map.of(
                    ShopifySource.SHOP, it.domain(),
                    ShopifySource.CLIENT, it.client(),
                    ShopifySource.SECRET, it.secret().value(),
                    ShopifySource.TOKEN, token.value(),
                    ShopifySource.BASE, it.address()));
            return source.check(workspace, values);
        } catch (ShopTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
    }

    /** Over everything but the signature itself, by name. */
    private static boolean isSigned(Secret secret, Map<String, String> query) {
        Map<String, String> signed = new TreeMap<>(query);
        String sign = signed.remove("hmac");
        signed.remove("signature");
        String text = signed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        String right = HexFormat.of().formatHex(ShopifyHooks.hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
        return sign != null
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), sign.getBytes(StandardCharsets.UTF_8));
    }
}
