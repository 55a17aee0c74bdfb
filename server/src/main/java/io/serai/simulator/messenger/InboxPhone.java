package io.serai.simulator.messenger;

import io.serai.simulator.CustomerAct;
import io.serai.simulator.SimulatedPhone;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A simulated Page or Instagram account, as the phone simulator sees it. */
record InboxPhone(MetaDouble meta, SimulatedInbox inbox) implements SimulatedPhone {
    private static final String SENDING = "messages";

    @Override
    public String name() {
        return inbox.name();
    }

    @Override
    public String handle() {
        return inbox.instagram() ? "@" + GraphCalls.username(inbox) : "m.me/" + inbox.pageId();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.SUBJECT, Ability.CONTACT, Ability.STICKER));
    }

    @Override
    public String customer(String name, String language) {
        return inbox.customer(name, language).id();
    }

    @Override
    public List<Person> customers() {
        return inbox.customers().stream().map(InboxPhone::person).toList();
    }

    private static Person person(Customer customer) {
        List<ChatMessage> chat = customer.chat();
        return new Person(
                customer.id(),
                customer.name(),
                customer.language(),
                customer.blocked(),
                customer.seesTyping(),
                chat.stream().map(message -> Shown.of(message, chat)).toList());
    }

    @Override
    public String act(String customer, CustomerAct act) {
        Customer who =
                inbox.customer(customer).orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
        return switch (act) {
            case CustomerAct.Writes(var text, var replyTo, var subject) ->
                replyTo.map(message -> who.replies(message, text)).orElseGet(() -> who.writes(text));
            case CustomerAct.Sends sends -> send(who, sends);
            case CustomerAct.SendsPlace(var latitude, var longitude) -> who.sendsLocation(latitude, longitude);
            case CustomerAct.Edits(var message, var text) -> touched(message, () -> who.edits(message, text));
            case CustomerAct.Unsends(var message) -> touched(message, () -> who.unsends(message));
            case CustomerAct.Taps(var message, var button) -> who.taps(message, button);
            case CustomerAct.Reacts(var message, var emoji) -> touched(message, () -> who.reacts(message, emoji));
            case CustomerAct.WroteBefore(var text, var ago) -> who.wroteBefore(text, ago);
            case CustomerAct.Reads reads -> touched("", who::reads);
            case CustomerAct.Blocks(var blocked) -> touched("", () -> who.blocks(blocked));
            case CustomerAct.SendsContact card ->
                throw new IllegalArgumentException("there are no contact cards on Messenger and Instagram");
        };
    }

    /** Files have no captions here: the words come as a message of their own. */
    private static String send(Customer who, CustomerAct.Sends sends) {
        PhoneFile file = sends.file();
        String mid = who.sendsFile(file.name(), file.mimeType(), file.bytes());
        if (!sends.caption().isBlank()) {
            who.writes(sends.caption());
        }
        return mid;
    }

    private static String touched(String message, Runnable act) {
        act.run();
        return message;
    }

    @Override
    public Optional<PhoneFile> file(String id) {
        return inbox.file(id).map(file -> new PhoneFile(file.name(), file.mimeType(), file.bytes()));
    }

    @Override
    public int pending() {
        return inbox.pending();
    }

    @Override
    public long version() {
        return inbox.version();
    }

    @Override
    public long awaitChange(long known, long milliseconds) throws InterruptedException {
        return inbox.awaitChange(known, milliseconds);
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.complementOf(EnumSet.of(Mishap.FAILS_LATER));
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN -> meta.fault(SENDING, Fault.slowDown());
            case SERVER_ERROR -> meta.fault(SENDING, Fault.serverError());
            case LOST_ANSWER -> meta.fault(SENDING, new Fault.BreaksAfter());
            case TOKEN_EXPIRED -> inbox.expireToken();
            case TWICE -> inbox.nextTwice();
            case SWAPPED -> inbox.nextSwapped();
            case FAILS_LATER -> throw new IllegalArgumentException("Meta reports no failures afterwards here");
        }
    }

    @Override
    public String state() {
        return inbox.snapshot().toString();
    }
}
