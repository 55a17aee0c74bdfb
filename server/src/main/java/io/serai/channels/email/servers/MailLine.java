package io.serai.channels.email.servers;

import io.serai.channels.Egress;
import io.serai.channels.email.servers.Server.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.security.NoSuchAlgorithmException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The one place where lines to mail servers are opened: encryption is required, names are checked, every wait ends. */
public final class MailLine {
    private static final String CONNECT = "15000";
    private static final String SILENCE = "60000";

    private MailLine() {}

    public static Session session(EmailAccount account, Login login) {
        var properties = new Properties();
        properties.putAll(of("imap", account.imap(), login));
        properties.putAll(of("smtp", account.smtp(), login));
        properties.setProperty("mail.imap.partialfetch", "false");
        properties.setProperty("mail.imaps.partialfetch", "false");
        properties.setProperty("mail.smtp.localhost", "serai.invalid");
        properties.setProperty("mail.smtps.localhost", "serai.invalid");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtps.quitwait", "false");
        properties.setProperty("mail.mime.allowutf8", "false");
        return Session.getInstance(properties);
    }

    private static Properties of(String protocol, Server server, Login login) {
        var properties = new Properties();
        String name = "mail." + name(protocol, server) + ".";
        properties.setProperty(name + "host", server.host());
        properties.setProperty(name + "port", Integer.toString(server.port()));
        properties.setProperty(name + "connectiontimeout", CONNECT);
        properties.setProperty(name + "timeout", SILENCE);
        properties.setProperty(name + "writetimeout", SILENCE);
        properties.setProperty(name + "ssl.checkserveridentity", "true");
        properties.setProperty(name + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(name + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty(name + "auth", "true");
        // where a factory fails the library would go on without it: past the proxy
        properties.setProperty(name + "socketFactory.fallback", "false");
        properties.setProperty(name + "ssl.socketFactory.fallback", "false");
        by(login.way(), name, properties);
        if (login instanceof Login.Token) {
            properties.setProperty(name + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static void by(Egress way, String name, Properties properties) {
        if (!(way instanceof Egress.Proxy proxy)) {
            // with a factory of its own a line would pass a proxy by
            properties.put(name + "ssl.socketFactory", trusted());
            return;
        }
        switch (proxy.kind()) {
            case HTTP -> {
                properties.setProperty(name + "proxy.host", proxy.host());
                properties.setProperty(name + "proxy.port", Integer.toString(proxy.port()));
                if (!proxy.user().isEmpty()) {
                    properties.setProperty(name + "proxy.user", proxy.user());
                    properties.setProperty(
                            name + "proxy.password", proxy.password().value());
                }
            }
            case SOCKS5 -> properties.put(name + "socketFactory", new SocksSockets(proxy));
        }
    }

    /** Who is trusted with certificates is the process's to say. */
    private static SSLSocketFactory trusted() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(String protocol, Server server) {
        return server.security() == Security.SSL ? protocol + "s" : protocol;
    }

    /** Signed in; the caller closes it. */
    public static Store imap(EmailAccount account, Login login) throws MessagingException {
        Store store = session(account, login).getStore(name("imap", account.imap()));
        store.connect(
                account.imap().host(),
                account.imap().port(),
                account.user(),
                login.secret().value());
        return store;
    }

    /** Signed in; the caller closes it. */
    public static SMTPTransport smtp(EmailAccount account, Login login, Session session) throws MessagingException {
        Transport transport = session.getTransport(name("smtp", account.smtp()));
        transport.connect(
                account.smtp().host(),
                account.smtp().port(),
                account.user(),
                login.secret().value());
        return (SMTPTransport) transport;
    }
}
