package io.serai.simulator.whatsapp;

import io.serai.simulator.CustomerAct;
import io.serai.simulator.SimulatedPhone;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A simulated number, as the phone simulator sees it. */
record WhatsAppPhone(WhatsAppDouble whatsApp, SimulatedNumber number) implements SimulatedPhone {
    private static final String SENDING = "messages";

    @Override
    public String name() {
        return number.name();
    }

    @Override
    public String handle() {
        return number.phone();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.SUBJECT));
    }

    @Override
    public String customer(String name, String language) {
        return number.customer(name, language).id();
    }

    @Override
    public List<Person> customers() {
        return number.customers().stream()
                .map(customer -> new Person(
                        customer.id(),
                        customer.name(),
                        customer.language(),
                        customer.blocked(),
                        customer.seesTyping(),
                        customer.chat().stream()
                                .map(message -> Shown.of(customer, message))
                                .toList()))
                .toList();
    }

    @Override
    public String act(String customer, CustomerAct act) {
        WhatsAppCustomer who =
                number.customer(customer).orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
        return switch (act) {
            case CustomerAct.Writes(var text, var replyTo, var subject) ->
                replyTo.map(message -> who.replies(message, text)).orElseGet(() -> who.writes(text));
            case CustomerAct.Sends(var kind, var file, var caption) ->
                who.sends(Shown.wireType(kind), file.name(), file.mimeType(), file.bytes(), caption);
            case CustomerAct.SendsPlace(var latitude, var longitude) -> who.sendsLocation(latitude, longitude, "");
            case CustomerAct.SendsContact(var name, var phone) -> who.sendsContact(name, phone);
            case CustomerAct.Taps(var message, var button) -> who.taps(message, button);
            case CustomerAct.Edits(var message, var text) -> touched(message, () -> who.edits(message, text));
            case CustomerAct.Unsends(var message) -> touched(message, () -> who.unsends(message));
            case CustomerAct.Reacts(var message, var emoji) -> touched(message, () -> who.reacts(message, emoji));
            case CustomerAct.WroteBefore(var text, var ago) -> who.wroteBefore(text, ago);
            case CustomerAct.Reads reads -> touched("", who::reads);
            case CustomerAct.Blocks(var blocked) -> touched("", blocked ? who::blocks : who::unblocks);
        };
    }

    private static String touched(String message, Runnable act) {
        act.run();
        return message;
    }

    @Override
    public Optional<PhoneFile> file(String id) {
        return number.file(id).map(file -> new PhoneFile(file.name(), file.mimeType(), file.bytes()));
    }

    @Override
    public int pending() {
        return number.pending();
    }

    @Override
    public long version() {
        return number.version();
    }

    @Override
    public long awaitChange(long known, long milliseconds) throws InterruptedException {
        return number.awaitChange(known, milliseconds);
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.allOf(Mishap.class);
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN -> whatsApp.fault(SENDING, new Fault.Refuses(429, 131056, "(#131056) pair rate limit hit"));
            case SERVER_ERROR -> whatsApp.fault(SENDING, new Fault.Refuses(500, 131000, "Something went wrong"));
            case LOST_ANSWER -> whatsApp.fault(SENDING, new Fault.BreaksAfter());
            case TOKEN_EXPIRED -> number.expires();
            case FAILS_LATER -> number.failsLater(131026);
            case TWICE -> number.feed().twiceNext();
            case SWAPPED -> number.feed().swapNext();
        }
    }

    @Override
    public String state() {
        return number.snapshot().toString();
    }
}
