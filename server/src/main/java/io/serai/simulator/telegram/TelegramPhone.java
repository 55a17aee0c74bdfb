package io.serai.simulator.telegram;

import io.serai.content.Content.Media;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.SimulatedPhone;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A simulated bot, as the phone simulator sees it. */
record TelegramPhone(TelegramDouble telegram, SimulatedBot bot) implements SimulatedPhone {
    private static final String SENDING = "sendMessage";

    @Override
    public String name() {
        return bot.name();
    }

    @Override
    public String handle() {
        return "@" + bot.username();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(
                EnumSet.of(Ability.UNSEND, Ability.STICKER, Ability.SUBJECT, Ability.PAST, Ability.READ));
    }

    @Override
    public String customer(String name, String language) {
        return Long.toString(bot.customer(name, language).id());
    }

    @Override
    public List<Person> customers() {
        return bot.customers().stream()
                .map(customer -> new Person(
                        Long.toString(customer.id()),
                        customer.name(),
                        customer.language(),
                        customer.blocked(),
                        customer.seesTyping(),
                        customer.chat().stream().map(Shown::of).toList()))
                .toList();
    }

    @Override
    public String act(String customer, CustomerAct act) {
        Customer who = bot.customer(number(customer))
                .orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
        return switch (act) {
            case CustomerAct.Writes(var text, var replyTo, var subject) ->
                Long.toString(replyTo.map(message -> who.replies(number(message), text))
                        .orElseGet(() -> who.writes(text)));
            case CustomerAct.Sends sends -> Long.toString(send(who, sends));
            case CustomerAct.SendsPlace(var latitude, var longitude) ->
                Long.toString(who.sendsLocation(latitude, longitude));
            case CustomerAct.SendsContact(var name, var phone) -> Long.toString(who.sendsContact(name, phone));
            case CustomerAct.Edits(var message, var text) -> touched(message, () -> who.edits(number(message), text));
            case CustomerAct.Taps(var message, var button) -> touched(message, () -> who.taps(number(message), button));
            case CustomerAct.Reacts(var message, var emoji) ->
                touched(message, () -> who.reacts(number(message), emoji));
            case CustomerAct.Blocks(var blocked) -> touched("", blocked ? who::blocks : who::unblocks);
            case CustomerAct.Unsends unsends -> throw impossible();
            case CustomerAct.Reads reads -> throw impossible();
            case CustomerAct.WroteBefore before -> throw new IllegalArgumentException("Telegram has no window");
        };
    }

    private static long send(Customer who, CustomerAct.Sends sends) {
        PhoneFile file = sends.file();
        return sends.kind() == Media.Kind.IMAGE
                ? who.sendsPhoto(file.name(), file.mimeType(), file.bytes(), sends.caption())
                : who.sendsFile(
                        Shown.wireKind(sends.kind()), file.name(), file.mimeType(), file.bytes(), sends.caption());
    }

    private static String touched(String message, Runnable act) {
        act.run();
        return message;
    }

    private static IllegalArgumentException impossible() {
        return new IllegalArgumentException("Telegram does not tell a bot about this");
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("there is no such customer or message", none);
        }
    }

    @Override
    public Optional<PhoneFile> file(String id) {
        return bot.file(id).map(file -> new PhoneFile(file.name(), file.mimeType(), file.bytes()));
    }

    @Override
    public int pending() {
        return bot.pendingUpdates();
    }

    @Override
    public long version() {
        return bot.version();
    }

    @Override
    public long awaitChange(long known, long milliseconds) throws InterruptedException {
        return bot.awaitChange(known, milliseconds);
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.of(Mishap.SLOW_DOWN, Mishap.SERVER_ERROR, Mishap.LOST_ANSWER, Mishap.TOKEN_EXPIRED);
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN -> telegram.fault(SENDING, new Fault.AsksToSlowDown(5));
            case SERVER_ERROR -> telegram.fault(SENDING, new Fault.Fails(500, "Internal Server Error"));
            case LOST_ANSWER -> telegram.fault(SENDING, new Fault.BreaksAfter());
            case TOKEN_EXPIRED -> telegram.revoke(bot);
            case FAILS_LATER, TWICE, SWAPPED -> throw new IllegalArgumentException("this double cannot do that");
        }
    }

    @Override
    public String state() {
        var state = TelegramDouble.object().put("token", bot.token());
        state.set("bot", TelegramDouble.snapshot(bot));
        return state.toString();
    }
}
