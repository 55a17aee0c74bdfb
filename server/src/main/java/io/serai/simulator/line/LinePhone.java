package io.serai.simulator.line;

import io.serai.content.Content.Media;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A simulated official account, as the phone simulator sees it. */
record LinePhone(LineDouble line, SimulatedChannel channel) implements SimulatedPhone {
    private static final List<String> SENDING = List.of("/v2/bot/message/reply", "/v2/bot/message/push");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String name() {
        return channel.name();
    }

    @Override
    public String handle() {
        return channel.basicId();
    }

    @Override
    public Set<Ability> abilities() {
        return EnumSet.of(
                Ability.REPLY,
                Ability.UNSEND,
                Ability.IMAGE,
                Ability.VOICE,
                Ability.AUDIO,
                Ability.VIDEO,
                Ability.FILE,
                Ability.STICKER,
                Ability.LOCATION,
                Ability.BLOCK);
    }

    @Override
    public String customer(String name, String language) {
        return channel.customer(name, language).id();
    }

    @Override
    public List<Person> customers() {
        return channel.customers().stream()
                .map(customer -> new Person(
                        customer.id(),
                        customer.name(),
                        customer.language(),
                        customer.blocked(),
                        customer.seesTyping(),
                        shown(customer.chat())))
                .toList();
    }

    private static List<PhoneMessage> shown(List<LineMessage> chat) {
        List<PhoneMessage> shown = new ArrayList<>();
        for (LineMessage message : chat) {
            shown.add(Shown.of(message, message == chat.getLast()));
        }
        return shown;
    }

    @Override
    public String act(String customer, CustomerAct act) {
        LineCustomer who =
                channel.customer(customer).orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
        return switch (act) {
            case CustomerAct.Writes(var text, var replyTo, var subject) ->
                replyTo.map(message -> who.replies(message, text)).orElseGet(() -> who.writes(text));
            case CustomerAct.Sends sends -> send(who, sends);
            case CustomerAct.SendsPlace(var latitude, var longitude) -> who.sendsLocation(latitude, longitude);
            case CustomerAct.Taps(var message, var button) -> touched(message, () -> who.taps(message, button));
            case CustomerAct.Unsends(var message) -> touched(message, () -> who.unsends(message));
            case CustomerAct.Blocks(var blocked) -> touched("", blocked ? who::blocks : who::unblocks);
            case CustomerAct.Edits edits -> throw impossible("LINE's messages cannot be edited");
            case CustomerAct.SendsContact contact -> throw impossible("LINE does not pass contacts on to an account");
            case CustomerAct.Reacts reacts -> throw impossible("LINE does not tell an account about reactions");
            case CustomerAct.WroteBefore before -> throw impossible("LINE has no window");
            case CustomerAct.Reads reads -> throw impossible("LINE does not tell an account what was read");
        };
    }

    private static String send(LineCustomer who, CustomerAct.Sends sends) {
        if (sends.kind() == Media.Kind.STICKER) {
            return who.sendsSticker("11537", "52002734", "hello");
        }
        String kind = switch (sends.kind()) {
            case IMAGE -> "image";
            case VOICE, AUDIO -> "audio";
            case VIDEO -> "video";
            case STICKER, FILE -> "file";
        };
        PhoneFile file = sends.file();
        String sent = who.sendsFile(kind, file.name(), file.mimeType(), file.bytes());
        // a file carries no words on LINE: they are a message of their own
        if (!sends.caption().isBlank()) {
            who.writes(sends.caption());
        }
        return sent;
    }

    private static String touched(String message, Runnable act) {
        act.run();
        return message;
    }

    private static IllegalArgumentException impossible(String why) {
        return new IllegalArgumentException(why);
    }

    /** The customer's own lie here; the shop's are fetched from where the shop says that they are, as the app does. */
    @Override
    public Optional<PhoneFile> file(String id) {
        return channel.file(id)
                .map(file -> new PhoneFile(file.name(), file.mimeType(), file.bytes()))
                .or(() -> message(id).flatMap(LinePhone::fetched));
    }

    private Optional<LineMessage> message(String id) {
        return channel.customers().stream()
                .flatMap(customer -> customer.chat().stream())
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    private static Optional<PhoneFile> fetched(LineMessage message) {
        if (message.kind().equals("sticker")) {
            return Optional.of(new PhoneFile("sticker.png", "image/png", StickerPicture.PNG));
        }
        return message.wire().path("originalContentUrl").stringValueOpt().flatMap(LinePhone::download);
    }

    private static Optional<PhoneFile> download(String url) {
        try {
            URI address = URI.create(url);
            if (!Deliveries.isLoopback(address)) {
                return Optional.empty();
            }
            HttpResponse<byte[]> response = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("content-type").orElse("application/octet-stream");
            return response.statusCode() == 200
                    ? Optional.of(new PhoneFile("file", type, response.body()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public int pending() {
        return channel.pendingEvents();
    }

    @Override
    public long version() {
        return channel.version();
    }

    @Override
    public long awaitChange(long known, long milliseconds) throws InterruptedException {
        return channel.awaitChange(known, milliseconds);
    }

    @Override
    public Set<Mishap> mishaps() {
        return EnumSet.complementOf(EnumSet.of(Mishap.FAILS_LATER));
    }

    @Override
    public void goesWrong(Mishap mishap) {
        switch (mishap) {
            case SLOW_DOWN -> next(new Fault.Fails(429, "The API rate limit has been exceeded. Try again later."));
            case SERVER_ERROR -> next(new Fault.Fails(500, "Internal server error"));
            case LOST_ANSWER -> next(new Fault.BreaksAfter());
            case TOKEN_EXPIRED -> channel.revoke();
            case TWICE -> channel.nextTwice();
            case SWAPPED -> channel.nextSwapped();
            case FAILS_LATER -> throw new IllegalArgumentException("LINE reports nothing later");
        }
    }

    private void next(Fault fault) {
        SENDING.forEach(path -> line.fault(path, fault));
    }

    @Override
    public String state() {
        return LineDouble.snapshot(channel).toString();
    }
}
