package io.serai.realtime.visitors;

import io.serai.channels.ChannelAccount;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a widget may be shown: the account's {@code domains}, separated by spaces; none means anywhere. {@code shop.com} stands for itself and
 * {@code www.shop.com}, {@code *.shop.com} for everything below it, {@code localhost:3000} for that port only.
 */
public final class Origins {
    private Origins() {}

    /**
     * @param origin the Origin header; absent when a page calls its own server, and with callers that are no browsers
     * @param own the scheme, host and port at which this server itself was called
     */
    public static boolean allowed(ChannelAccount account, Optional<String> origin, String own) {
        String domains = account.setting("domains", "").strip().toLowerCase(Locale.ROOT);
        if (domains.isEmpty() || (origin.isPresent() && origin.get().equalsIgnoreCase(own))) {
            return true;
        }
        Optional<URI> asked = origin.flatMap(Origins::parse);
        return asked.isPresent()
                && Arrays.stream(domains.split("\\s+")).anyMatch(domain -> matches(domain, asked.get()));
    }

    private static boolean matches(String domain, URI origin) {
        String host = origin.getHost().toLowerCase(Locale.ROOT);
        int colon = domain.lastIndexOf(':');
        if (colon > 0 && domain.substring(colon + 1).matches("\\d+")) {
            return domain.substring(colon + 1).equals(String.valueOf(port(origin)))
                    && hostMatches(domain.substring(0, colon), host);
        }
        return hostMatches(domain, host);
    }

    private static boolean hostMatches(String domain, String host) {
        if (domain.startsWith("*.")) {
            return host.endsWith(domain.substring(1)) && host.length() > domain.length() - 1;
        }
        return host.equals(domain) || host.equals("www." + domain);
    }

    private static int port(URI origin) {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }

    private static Optional<URI> parse(String origin) {
        try {
            URI uri = URI.create(origin);
            @Nullable String scheme = uri.getScheme();
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnOrigin) {
            return Optional.empty();
        }
    }
}
