package io.serai.channels.messaging.reading;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.internal.Payload;
import io.serai.channels.messaging.Marker;
import io.serai.contacts.Profile;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message, its echo, or that it was taken back. What holds several things becomes several of ours, numbered after the first. */
final class MessageEvents {
    List<InboundEvent> read(Payload event, Payload message, Occasion when) {
        String mid = message.id("mid").orElseGet(() -> EventReader.key("mid", when, event));
        if (when.isNobodys() || when.self()) {
            return List.of(new Ignored(
                    "message:" + mid,
                    when.customer(),
                    when.self() ? "a note of the account to itself" : "a message of nobody's"));
        }
        if (message.isTrue("is_deleted")) {
            return List.of(new MessageDeleted("deleted:" + mid, when.customer(), new ExternalId(mid), when.at()));
        }
        if (when.ours()
                && message.text("metadata").filter(Marker::isEarlierPart).isPresent()) {
            // of a message that is still going out: its last part tells that it has
            return List.of(new Ignored("echo:" + mid, when.customer(), "the echo of a part of our own"));
        }
        List<Content> contents = MessageReader.contents(message, mid);
        List<InboundEvent> events = new ArrayList<>();
        for (int place = 0; place < contents.size(); place++) {
            ExternalId id = new ExternalId(mid).part(place);
            events.add(
                    when.ours()
                            ? echoed(message, contents.get(place), id, when)
                            : arrived(event, message, contents.get(place), id, when));
        }
        return events;
    }

    private static MessageArrived arrived(
            Payload event, Payload message, Content content, ExternalId id, Occasion when) {
        return new MessageArrived(
                "message:" + id.value(),
                when.customer(),
                id,
                content,
                Profile.NOTHING,
                when.at(),
                message.object("reply_to").flatMap(to -> to.id("mid")).map(ExternalId::new),
                Optional.empty(),
                Context.of(
                        message.isTrue("is_forwarded"),
                        Referrals.beside(event, message).or(() -> Templates.askedAbout(message)),
                        Optional.empty()),
                List.of());
    }

    private static Echoed echoed(Payload message, Content content, ExternalId id, Occasion when) {
        return new Echoed(
                "echo:" + id.value(),
                when.customer(),
                id,
                content,
                message.text("metadata").flatMap(Marker::idIn),
                when.at());
    }
}
