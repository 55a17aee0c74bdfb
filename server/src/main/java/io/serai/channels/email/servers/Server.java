package io.serai.channels.email.servers;

import io.serai.shared.Problem;
import java.util.Locale;

/** A mail server and how the line to it is kept secret. */
public record Server(String host, int port, Security security) {
    public enum Security {
        /** Encrypted from the first byte. */
        SSL,
        /** Encrypted by command before anything else is said. */
        STARTTLS,
        /** In the clear: on this machine only. */
        NONE
    }

    public boolean onLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    static Server of(String host, String port, String security, Server otherwise) {
        String name = host.isBlank() ? otherwise.host() : host.strip().toLowerCase(Locale.ROOT);
        Security kind = security.isBlank() ? otherwise.security() : kind(security);
        var server = new Server(name, port.isBlank() ? otherwise.port() : number(port), kind);
        if (kind == Security.NONE && !server.onLoopback()) {
            throw Problem.invalid("Mail without encryption is allowed on this machine only. Choose ssl or starttls.");
        }
        if (!name.matches("[\\p{L}\\p{N}._:-]{1,253}")) {
            throw Problem.invalid("The name of a mail server looks like imap.example.com.");
        }
        return server;
    }

    private static Security kind(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "ssl", "tls" -> Security.SSL;
            case "starttls" -> Security.STARTTLS;
            case "none" -> Security.NONE;
            default -> throw Problem.invalid("The security of a mail server is ssl, starttls or none.");
        };
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,5}") || Integer.parseInt(text.strip()) > 65_535) {
            throw Problem.invalid("A port is a number up to 65535.");
        }
        return Integer.parseInt(text.strip());
    }
}
