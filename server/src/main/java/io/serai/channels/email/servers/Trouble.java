package io.serai.channels.email.servers;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong on a line to a mail server, told to a shop owner. Never repeats what the server wrote: it may hold addresses. */
public final class Trouble {
    private Trouble() {}

    /** Present when the server knows us not, or not any more: trying again will not help. */
    public static Optional<String> refusal(EmailAccount account, Server server, MessagingException failed) {
        return failed instanceof AuthenticationFailedException refused && !temporary(refused)
                ? Optional.of(password(account, server, text(refused)))
                : Optional.empty();
    }

    private static boolean temporary(AuthenticationFailedException refused) {
        String text = text(refused);
        return text.contains("[eof]")
                || text.contains("reading response")
                || text.contains("send command")
                || text.matches("(?s)^4\\d\\d.*")
                || text.contains("unavailable")
                || text.contains("try again")
                || text.contains("temporar")
                || text.contains("too many")
                || text.contains("rate limit")
                || text.contains("[inuse]")
                || text.matches("(?s).*\\b4[25]\\d [4]\\..*");
    }

    private static String password(EmailAccount account, Server server, String text) {
        if (account.byToken()) {
            return server.host()
                    + " does not accept the sign-in. Allow access to mail for this app at the provider, and sign in again.";
        }
        if (text.contains("application-specific") || text.contains("app password") || needsAppPassword(server)) {
            return "The user name or password is wrong for " + server.host()
                    + ". This provider wants a password made for apps (app password, 授权码), not the one for its web page.";
        }
        if (text.contains("basic")
                || server.host().contains("office365")
                || server.host().contains("outlook")) {
            return server.host()
                    + " does not accept the password. Microsoft wants OAuth 2: choose microsoft as the sign-in provider.";
        }
        return "The user name or password is wrong for " + server.host()
                + ". Check both, and that IMAP and SMTP are allowed for this mailbox.";
    }

    private static boolean needsAppPassword(Server server) {
        return Stream.of(
                        "gmail",
                        "yahoo",
                        "me.com",
                        "qq.com",
                        "163.com",
                        "126.com",
                        "yeah.net",
                        "aol",
                        "yandex",
                        "mail.ru",
                        "zoho",
                        "fastmail")
                .anyMatch(server.host()::contains);
    }

    public static String words(Server server, Exception failed) {
        String place = server.host() + ":" + server.port();
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (text(cause).contains("proxy")) {
                return text(cause).contains("password") || text(cause).contains("407")
                        ? "The account's proxy refuses its user name or password."
                        : "The account's proxy does not let us through to " + place + ".";
            }
            switch (cause) {
                case UnknownHostException unknown -> {
                    return "There is no server named " + server.host() + ". Check how it is spelled.";
                }
                case SocketTimeoutException silent -> {
                    return place + " does not answer. Check the port, and whether a firewall is in between.";
                }
                case ConnectException refused -> {
                    return place + " refuses connections. Check the port.";
                }
                case NoRouteToHostException lost -> {
                    return "There is no way to " + place + " from this server.";
                }
                case CertificateException distrusted -> {
                    return certificate(server);
                }
                case SSLException broken -> {
                    return text(broken).contains("plaintext") || text(broken).contains("unsupported or unrecognized")
                            ? place
                                    + " does not speak TLS on this port. Choose starttls, or the port for ssl (993 for IMAP, 465 for SMTP)."
                            : text(broken).contains("cert") || text(broken).contains("pkix")
                                    ? certificate(server)
                                    : "A safe line to " + place + " could not be made.";
                }
                default -> {}
            }
        }
        return text(failed).contains("starttls")
                ? place + " does not offer STARTTLS. Choose ssl and the port for it (993 for IMAP, 465 for SMTP)."
                : "The line to " + place + " broke.";
    }

    private static String certificate(Server server) {
        return "The certificate of " + server.host()
                + " is not valid or is for another name. Use the server name that your provider names.";
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable next = cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
        return next == cause ? null : next;
    }

    private static String text(Throwable failed) {
        return String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    }
}
