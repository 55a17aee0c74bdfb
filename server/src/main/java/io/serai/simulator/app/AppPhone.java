package io.serai.simulator.app;

import io.serai.simulator.CustomerAct;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A simulated app, as the phone simulator sees it. */
record AppPhone(SimulatedApp app) implements SimulatedPhone {
    @Override
    public String name() {
        return app.name();
    }

    @Override
    public String handle() {
        return "app/" + app.id();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.complementOf(EnumSet.of(Ability.SUBJECT, Ability.STICKER));
    }

    @Override
    public String customer(String called, String language) {
        return app.customer(called, language);
    }

    @Override
    public List<Person> customers() {
        synchronized (app) {
            return app.customers().stream()
                    .map(customer -> new Person(
                            customer.id(),
                            customer.name(),
                            customer.language(),
                            customer.blocked(),
                            false,
                            customer.chat()))
                    .toList();
        }
    }

    @Override
    public String act(String customer, CustomerAct act) {
        synchronized (app) {
            AppCustomer who = app.customer(customer);
            return switch (act) {
                case CustomerAct.Writes(var text, var replyTo, var subject) ->
                    says(who, app.now(), text, event -> {
                        event.put("text", text);
                        replyTo.ifPresent(message -> event.put("reply_to", message));
                    });
                case CustomerAct.WroteBefore(var text, var ago) ->
                    says(who, app.now().minus(ago), text, event -> event.put("text", text));
                case CustomerAct.Sends(var kind, var file, var caption) -> sends(who, kind.name(), file, caption);
                case CustomerAct.SendsPlace(var latitude, var longitude) ->
                    says(
                            who,
                            app.now(),
                            "📍",
                            event -> event.putObject("location")
                                    .put("latitude", latitude)
                                    .put("longitude", longitude));
                case CustomerAct.SendsContact(var called, var phone) ->
                    says(
                            who,
                            app.now(),
                            called,
                            event -> event.putObject("contact")
                                    .put("name", called)
                                    .putArray("phones")
                                    .add(phone));
                case CustomerAct.Taps(var message, var button) -> taps(who, message, button);
                case CustomerAct.Edits(var message, var text) -> edits(who, message, text);
                case CustomerAct.Unsends(var message) -> unsends(who, message);
                case CustomerAct.Reacts(var message, var emoji) -> reacts(who, message, emoji);
                case CustomerAct.Reads reads -> happens(who, "read", event -> {});
                case CustomerAct.Blocks(var blocked) -> blocks(who, blocked);
            };
        }
    }

    private String says(AppCustomer who, Instant at, String text, Consumer<ObjectNode> fill) {
        String id = app.nextMessage();
        who.add(PhoneMessage.of(id, false, at, text));
        ObjectNode event = event(who, "message").put("id", id).put("at", at.toString());
        fill.accept(event);
        app.deliveries().add(event);
        app.changed();
        return id;
    }

    private static ObjectNode event(AppCustomer who, String type) {
        ObjectNode event = SimulatedApp.JSON.createObjectNode().put("type", type);
        ObjectNode customer = event.putObject("customer").put("id", who.id()).put("name", who.name());
        if (!who.language().isEmpty()) {
            customer.put("language", who.language());
        }
        return event;
    }

    private String happens(AppCustomer who, String type, Consumer<ObjectNode> fill) {
        ObjectNode event = event(who, type).put("at", app.now().toString());
        fill.accept(event);
        app.deliveries().add(event);
        app.changed();
        return "";
    }

    private String sends(AppCustomer who, String kind, PhoneFile file, String caption) {
        String uploaded = app.deliveries()
                .upload(file.name(), file.mimeType(), file.bytes())
                .orElseThrow(() -> new IllegalArgumentException("the shop's server did not take the file"));
        app.keep(uploaded, file);
        String id = says(who, app.now(), caption, event -> {
            event.put("text", caption);
            event.putArray("files")
                    .addObject()
                    .put("file", uploaded)
                    .put("kind", kind.toLowerCase(Locale.ROOT))
                    .put("name", file.name())
                    .put("type", file.mimeType())
                    .put("bytes", file.bytes().length);
        });
        var shown = new PhoneMessage.File(
                uploaded, io.serai.content.Content.Media.Kind.valueOf(kind), file.name(), file.mimeType());
        who.change(id, message -> message.files(List.of(shown)));
        return id;
    }

    private String taps(AppCustomer who, String message, String button) {
        PhoneMessage.Button tapped = who.message(message).buttons().stream()
                .filter(one -> one.id().equals(button))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such button"));
        return says(
                who,
                app.now(),
                tapped.label(),
                event -> event.put("reply_to", message)
                        .putObject("choice")
                        .put("option", tapped.id())
                        .put("label", tapped.label()));
    }

    private String edits(AppCustomer who, String message, String text) {
        who.own(message);
        who.change(message, one -> one.edited(text));
        happens(who, "edit", event -> event.put("message", message).put("text", text));
        return message;
    }

    private String unsends(AppCustomer who, String message) {
        who.own(message);
        who.change(message, PhoneMessage::takenBack);
        happens(who, "delete", event -> event.put("message", message));
        return message;
    }

    private String reacts(AppCustomer who, String message, String emoji) {
        who.message(message);
        who.change(message, one -> one.reaction(emoji));
        happens(who, "reaction", event -> event.put("message", message).put("emoji", emoji));
        return message;
    }

    private String blocks(AppCustomer who, boolean blocked) {
        who.blocks(blocked);
        return happens(who, blocked ? "blocked" : "unblocked", event -> {});
    }

    /** Ours are fetched where we said they lie. */
    @Override
    public Optional<PhoneFile> file(String id) {
        return app.file(id).or(() -> id.startsWith("http") ? Fetched.of(URI.create(id)) : Optional.empty());
    }

    @Override
    public int pending() {
        return app.deliveries().pending();
    }

    @Override
    public long version() {
        return app.version();
    }

    @Override
    public long awaitChange(long known, long milliseconds) throws InterruptedException {
        return app.awaitChange(known, milliseconds);
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.of(Mishap.SLOW_DOWN, Mishap.SERVER_ERROR, Mishap.LOST_ANSWER, Mishap.TWICE);
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN -> app.goesWrong(SimulatedApp.Trouble.SLOW_DOWN);
            case SERVER_ERROR -> app.goesWrong(SimulatedApp.Trouble.SERVER_ERROR);
            case LOST_ANSWER -> app.goesWrong(SimulatedApp.Trouble.LOST_ANSWER);
            case TWICE -> app.deliveries().nextTwice();
            case TOKEN_EXPIRED, FAILS_LATER, SWAPPED ->
                throw new IllegalArgumentException("this double cannot do that");
        }
    }

    @Override
    public String state() {
        return app.state();
    }
}
