package io.serai.simulator.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mail provider on ports of this machine: IMAP by GreenMail, SMTP by a door of our own that enforces what providers enforce (signing in,
 * known recipients, 25 MB) and can fail.
 *
 * <pre>{@code
 * try (var mail = new MailDouble()) {
 *     MailPhone shop = mail.open("Demo shop");             // connect with mail.values(shop)
 *     String ann = shop.customer("Ann", "en");
 *     shop.act(ann, new CustomerAct.Writes("Where is my order?", Optional.empty(), Optional.of("Order 42")));
 *     mail.fault(new Fault.Says(Fault.Stage.RECIPIENT, "450 4.2.1 Try again"));
 * }
 * }</pre>
 */
public final class MailDouble implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailDouble.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HOST = "127.0.0.1";

    private final Clock clock;
    private final GreenMail imap;
    private final SmtpDoor smtp;
    private final Map<String, MailPhone> accounts = new ConcurrentHashMap<>();

    public MailDouble() {
        this(Clock.systemUTC());
    }

    public MailDouble(Clock clock) {
        this.clock = clock;
        this.imap = Lines.started();
        this.smtp = new SmtpDoor(this);
    }

    /** The threads of the lines: whoever hangs up in the middle of a word is no news, and needs no stack trace in the log. */
    private static final class Lines extends ThreadGroup {
        Lines() {
            super("mail-lines");
        }

        static GreenMail started() {
            var begun = new CompletableFuture<GreenMail>();
            new Thread(new Lines(), () -> start(begun), "mail-double").start();
            return begun.join();
        }

        private static void start(CompletableFuture<GreenMail> begun) {
            try {
                var imap = new GreenMail(new ServerSetup[] {new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP)});
                imap.start();
                begun.complete(imap);
            } catch (RuntimeException noPort) {
                begun.completeExceptionally(noPort);
            }
        }

        @Override
        public void uncaughtException(Thread line, Throwable broken) {
            LOG.debug("a line of the mail double broke: {}", broken.getMessage());
        }
    }

    /** A new mailbox for a shop. */
    public MailPhone open(String name) {
        String local =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        String base = local.isEmpty() ? "shop" : local;
        String address = base + "@shop.example";
        for (int number = 2; accounts.containsKey(address); number++) {
            address = base + number + "@shop.example";
        }
        byte[] password = new byte[12];
        RANDOM.nextBytes(password);
        return open(name, address, Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    MailPhone open(String name, String address, String password) {
        GreenMailUser mailbox = imap.setUser(address, address, password);
        var phone = new MailPhone(name, address, password, this, mailbox, clock);
        accounts.put(address, phone);
        return phone;
    }

    /** What the connector's form wants. */
    public Map<String, String> values(MailPhone phone) {
        return Map.of(
                "address",
                phone.handle(),
                "password",
                phone.password(),
                "imap_host",
                HOST,
                "imap_port",
                Integer.toString(imap.getImap().getPort()),
                "imap_security",
                "none",
                "smtp_host",
                HOST,
                "smtp_port",
                Integer.toString(smtp.port()),
                "smtp_security",
                "none");
    }

    /** What goes wrong next, one after the other. */
    public void fault(Fault... next) {
        List.of(next).forEach(smtp::fault);
    }

    Optional<MailPhone> account(String address, String password) {
        return Optional.ofNullable(accounts.get(address.toLowerCase(Locale.ROOT)))
                .filter(phone -> phone.password().equals(password));
    }

    boolean takes(String address) {
        return accounts.containsKey(address) || accounts.values().stream().anyMatch(phone -> phone.reaches(address));
    }

    /** The mailbox is closed: signing in fails from now on. */
    void forget(MailPhone phone) {
        accounts.remove(phone.handle());
        phone.lockOut();
    }

    @Override
    public void close() {
        smtp.close();
        imap.stop();
    }
}
