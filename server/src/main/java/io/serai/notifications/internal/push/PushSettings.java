package io.serai.notifications.internal.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where push messages may go. An endpoint comes from a browser, and so from anybody: without a list it would be a way to make this server call any machine.
 *
 * @param hosts further ones, such as a push service of one's own; these may be spoken to without TLS
 */
@ConfigurationProperties("serai.push")
public record PushSettings(@DefaultValue List<String> hosts) {
    private static final List<String> SERVICES = List.of(
            "fcm.googleapis.com",
            ".push.services.mozilla.com",
            ".push.apple.com",
            ".notify.windows.com",
            ".notify.live.net");

    boolean allows(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null) {
            return false;
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return hosts.contains(host)
                || "https".equals(endpoint.getScheme())
                        && (endpoint.getPort() == -1 || endpoint.getPort() == 443)
                        && SERVICES.stream()
                                .anyMatch(service ->
                                        service.startsWith(".") ? host.endsWith(service) : host.equals(service));
    }
}
