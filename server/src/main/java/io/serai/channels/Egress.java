package io.serai.channels;

import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By which address an account's calls leave. An account with a proxy of its own never calls by any other way: while the proxy is down, its
 * messages wait.
 */
public sealed interface Egress {
    Egress DIRECT = new Direct();

    /** Where an account keeps its proxy: the address among its settings, the password among its credentials. */
    String SETTING = "proxy";

    String PASSWORD = "proxy_password";

    record Direct() implements Egress {}

    /** @param user empty where the proxy asks for none */
    record Proxy(Kind kind, String host, int port, String user, Secret password) implements Egress {
        public enum Kind {
            HTTP,
            SOCKS5
        }

        @Override
        public String toString() {
            return kind + " proxy at " + host + ":" + port;
        }
    }

    /** Of what was filled into the form when an account is connected. */
    static Egress in(Map<String, String> values) {
        return of(values.getOrDefault(SETTING, ""), Optional.of(new Secret(values.getOrDefault(PASSWORD, ""))));
    }

    /** The settings of a fresh account, with its proxy among them. */
    static Map<String, String> settings(Map<String, String> values, Map<String, String> others) {
        var settings = new HashMap<>(others);
        settings.remove(PASSWORD);
        settings.put(SETTING, values.getOrDefault(SETTING, "").strip());
        return settings;
    }

    /** The credentials of a fresh account, with its proxy's among them. */
    static Map<String, Secret> credentials(Map<String, String> values, Map<String, Secret> others) {
        var credentials = new HashMap<>(others);
        String password = values.getOrDefault(PASSWORD, "");
        if (!password.isEmpty()) {
            credentials.put(PASSWORD, new Secret(password));
        }
        return credentials;
    }

    /**
     * @param address {@code http://user@host:port} or {@code socks5://user@host:port}; blank for none
     * @throws Problem INVALID when it is not one
     */
    static Egress of(String address, Optional<Secret> password) {
        if (address.isBlank()) {
            return DIRECT;
        }
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() == null || uri.getPort() < 1) {
                throw notAProxy();
            }
            Proxy.Kind kind = switch (String.valueOf(uri.getScheme())) {
                case "http" -> Proxy.Kind.HTTP;
                case "socks5", "socks5h" -> Proxy.Kind.SOCKS5;
                default -> throw notAProxy();
            };
            String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            if (user.contains(":")) {
                throw Problem.invalid("Write the proxy's password into its own field, not into the address.");
            }
            return new Proxy(kind, uri.getHost(), uri.getPort(), user, password.orElse(new Secret("")));
        } catch (IllegalArgumentException notAnAddress) {
            throw notAProxy();
        }
    }

    private static Problem notAProxy() {
        return Problem.invalid("A proxy is written http://user@host:port or socks5://user@host:port.");
    }
}
