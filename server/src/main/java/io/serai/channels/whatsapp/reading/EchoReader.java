package io.serai.channels.whatsapp.reading;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.internal.Payload;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody of the shop wrote in the WhatsApp Business app on the phone that shares the number. */
final class EchoReader {
    private final Times times;

    EchoReader(Times times) {
        this.times = times;
    }

    List<InboundEvent> read(Change change, Payload echo) {
        String key = "echo:" + MessageReader.id(echo).value();
        Optional<Person> person =
                echo.has("group_id") ? Optional.empty() : Person.in(echo, "to", "to_user_id", change.contacts());
        if (person.isEmpty()) {
            return List.of(new Ignored(key, change.account(), "an echo that is not to one customer"));
        }
        return switch (ContentReader.type(echo)) {
            case "revoke" ->
                original(echo, "revoke")
                        .<List<InboundEvent>>map(id -> List.of(new MessageDeleted(
                                key,
                                person.get().address(),
                                id,
                                times.of(echo),
                                person.get().also())))
                        .orElseGet(() -> ignored(key, person.get(), "revoke"));
            case "edit" -> edited(echo, person.get(), key);
            case "reaction", "system" -> ignored(key, person.get(), ContentReader.type(echo));
            default -> said(echo, person.get(), key);
        };
    }

    private List<InboundEvent> edited(Payload echo, Person person, String key) {
        Optional<ExternalId> original = original(echo, "edit");
        Optional<Payload> words = echo.object("edit").flatMap(edit -> edit.object("message"));
        return original.isPresent() && words.isPresent()
                ? List.of(new MessageEdited(
                        key,
                        person.address(),
                        original.get(),
                        ContentReader.contents(words.get()).getFirst(),
                        times.of(echo),
                        person.also()))
                : ignored(key, person, "edit");
    }

    private List<InboundEvent> said(Payload echo, Person person, String key) {
        List<InboundEvent> events = new ArrayList<>();
        for (Content content : ContentReader.contents(echo)) {
            String suffix = events.isEmpty() ? "" : "#" + (events.size() + 1);
            events.add(new Echoed(
                    key + suffix,
                    person.address(),
                    new ExternalId(MessageReader.id(echo).value() + suffix),
                    content,
                    Optional.empty(),
                    times.of(echo)));
        }
        return events;
    }

    private static Optional<ExternalId> original(Payload echo, String kind) {
        return echo.object(kind).flatMap(what -> MessageReader.externalId(what, "original_message_id"));
    }

    private static List<InboundEvent> ignored(String key, Person person, String kind) {
        return List.of(new Ignored(key, person.address(), "an echo that changes no message: " + kind));
    }
}
