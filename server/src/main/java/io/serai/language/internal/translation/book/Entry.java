package io.serai.language.internal.translation.book;

import io.serai.language.internal.translation.providers.ProviderKind;
import io.serai.shared.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A provider as it is kept.
 *
 * @param dailyLimit characters a day (UTC); absent: as many as the workspace's own limit allows
 */
public record Entry(
        UUID id,
        ProviderKind kind,
        URI address,
        String region,
        Optional<byte[]> sealedKey,
        boolean enabled,
        Optional<Long> dailyLimit) {
    public Entry {
        region = region.strip();
        if (region.length() > 60 || !region.matches("[A-Za-z0-9-]*")) {
            throw Problem.invalid("A region looks like westeurope.");
        }
        if (dailyLimit.filter(limit -> limit < 0).isPresent()) {
            throw Problem.invalid("A limit is 0 or more characters a day.");
        }
        if (kind != ProviderKind.CHAT) {
            address = checked(address);
        }
    }

    /** A machine of one's own may be asked (LibreTranslate), the clouds' metadata address may not. */
    private static URI checked(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getQuery() != null
                || url.getFragment() != null) {
            throw Problem.invalid(
                    "An address begins with https:// or http:// and has a host, such as https://translate.example.com.");
        }
        if (url.toString().length() > 300 || linkLocal(url.getHost())) {
            throw Problem.invalid("This address cannot be a translation service.");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    private static boolean linkLocal(String host) {
        boolean literal = host.matches("[0-9.]+") || host.contains(":");
        try {
            return literal && InetAddress.getByName(host).isLinkLocalAddress();
        } catch (UnknownHostException notAnAddress) {
            return true;
        }
    }
}
