package io.serai.simulator.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.SimulatedPhone;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A shop's mailbox and the mail programs of its customers. */
public final class MailPhone implements SimulatedPhone {
    private final String name;
    private final String address;
    private final String password;
    private final MailDouble mails;
    private final GreenMailUser mailbox;
    private final Clock clock;
    private final Map<String, MailCustomer> customers = new LinkedHashMap<>();
    private final Set<Mishap> due = EnumSet.noneOf(Mishap.class);
    private Optional<MimeMessage> held = Optional.empty();
    private byte[] newest = {};
    private long version;
    private boolean locked;

    MailPhone(String name, String address, String password, MailDouble mails, GreenMailUser mailbox, Clock clock) {
        this.name = name;
        this.address = address;
        this.password = password;
        this.mails = mails;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String handle() {
        return address;
    }

    synchronized String password() {
        return locked ? password + "-changed" : password;
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.REPLY,
                Ability.SUBJECT,
                Ability.IMAGE,
                Ability.AUDIO,
                Ability.VOICE,
                Ability.VIDEO,
                Ability.FILE);
    }

    @Override
    public synchronized String customer(String person, String language) {
        String base =
                person.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        String id = (base.isEmpty() ? "customer" : base) + "@customer.example";
        for (int number = 2; mails.takes(id); number++) {
            id = (base.isEmpty() ? "customer" : base) + number + "@customer.example";
        }
        customers.put(id, new MailCustomer(id, person, language));
        changed();
        return id;
    }

    @Override
    public synchronized List<Person> customers() {
        return customers.values().stream().map(MailCustomer::person).toList();
    }

    @Override
    public String act(String customer, CustomerAct act) {
        return switch (act) {
            case CustomerAct.Writes(var text, var replyTo, var subject) ->
                write(customer, text, replyTo, subject.filter(line -> !line.isBlank()), Optional.empty());
            case CustomerAct.Sends(var kind, var file, var caption) ->
                write(customer, caption, Optional.empty(), Optional.empty(), Optional.of(file));
            case CustomerAct.SendsPlace place -> throw impossible();
            case CustomerAct.SendsContact card -> throw impossible();
            case CustomerAct.Edits edits -> throw impossible();
            case CustomerAct.Unsends unsends -> throw impossible();
            case CustomerAct.Taps taps -> throw impossible();
            case CustomerAct.Reacts reacts -> throw impossible();
            case CustomerAct.WroteBefore before -> throw impossible();
            case CustomerAct.Reads reads -> throw impossible();
            case CustomerAct.Blocks blocks -> throw impossible();
        };
    }

    private static IllegalArgumentException impossible() {
        return new IllegalArgumentException("mail knows no such thing");
    }

    private String write(
            String customer,
            String text,
            Optional<String> replyTo,
            Optional<String> subject,
            Optional<PhoneFile> file) {
        Letters.Draft draft;
        synchronized (this) {
            MailCustomer who = Optional.ofNullable(customers.get(customer))
                    .orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
            draft = who.draft(address, text, replyTo, subject, file, clock.instant());
            who.wrote(draft, text);
            changed();
        }
        arrive(Letters.written(draft));
        return draft.id();
    }

    /** Any mail, as it would come from anywhere: bounces, newsletters, hostile ones. */
    public void arrive(MimeMessage mail) {
        if (took(Mishap.SWAPPED)) {
            held = Optional.of(mail);
            return;
        }
        mailbox.deliver(mail);
        if (took(Mishap.TWICE)) {
            mailbox.deliver(mail);
        }
        held.ifPresent(mailbox::deliver);
        held = Optional.empty();
    }

    private synchronized boolean took(Mishap mishap) {
        return due.remove(mishap);
    }

    synchronized boolean reaches(String recipient) {
        return customers.containsKey(recipient);
    }

    /** What the provider took last, as it came over the wire. */
    public synchronized String submitted() {
        return new String(newest, StandardCharsets.ISO_8859_1);
    }

    /** We handed a mail to the provider; it goes to whoever it is for. */
    void submitted(List<String> recipients, byte[] mail) {
        Letters.Shown shown = Letters.shown(mail);
        boolean fails = took(Mishap.FAILS_LATER);
        synchronized (this) {
            newest = mail.clone();
            customers.values().stream()
                    .filter(customer -> !fails && recipients.contains(customer.address()))
                    .forEach(customer -> customer.received(shown, clock.instant()));
            changed();
        }
        if (fails) {
            Thread.ofVirtual().start(() -> {
                pause();
                mailbox.deliver(Letters.bounce(mail, recipients.getFirst(), address, clock.instant()));
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized Optional<PhoneFile> file(String id) {
        return customers.values().stream()
                .flatMap(customer -> customer.file(id).stream())
                .findFirst();
    }

    /** The mailbox does not know what we have read of it. */
    @Override
    public int pending() {
        return 0;
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized long awaitChange(long known, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; version == known && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return version;
    }

    private synchronized void changed() {
        version++;
        notifyAll();
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.allOf(Mishap.class);
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN ->
                mails.fault(new Fault.Says(Fault.Stage.SENDER, "450 4.7.1 Too many mails, try again later"));
            case SERVER_ERROR -> mails.fault(new Fault.Says(Fault.Stage.DONE, "451 4.3.0 Local error"));
            case LOST_ANSWER -> mails.fault(new Fault.HangsUp(Fault.Stage.DONE));
            case TOKEN_EXPIRED -> lockOut();
            case FAILS_LATER, TWICE, SWAPPED -> {
                synchronized (this) {
                    due.add(mishap);
                }
            }
        }
    }

    /** The password is another one from now on. */
    synchronized void lockOut() {
        locked = true;
        mailbox.setPassword(password + "-changed");
    }

    @Override
    public synchronized String state() {
        ObjectNode state =
                MailCustomer.JSON.createObjectNode().put("address", address).put("password", password);
        var all = state.putArray("customers");
        customers.values().forEach(customer -> all.add(customer.state()));
        return state.toString();
    }

    synchronized void restore(Iterable<MailCustomer> before) {
        before.forEach(customer -> customers.put(customer.id, customer));
        changed();
    }
}
