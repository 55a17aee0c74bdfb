package io.serai.channels.widget;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Formatted;
import io.serai.channels.InboundEvent;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Reach;
import io.serai.channels.SendResult;
import io.serai.channels.Webhook;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The widget has no platform behind it. Sending is done the moment a message is stored: open sockets are told of it, and everyone else reads
 * it when they come back.
 */
@Component
class WidgetAdapter implements ChannelAdapter {
    @Override
    public ChannelKind kind() {
        return ChannelKind.WIDGET;
    }

    /** Nobody posts webhooks for the widget; whatever knocks there is refused. */
    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        return false;
    }

    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        throw Problem.invalid("The website widget has no webhook.");
    }

    /** A chat stands in the page in which it was opened. */
    @Override
    public Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return new Reach.Never(Reach.Why.ONLY_HERE);
    }

    /** The panel reads our own signs by itself. */
    @Override
    public Look look(ChannelAccount account, String words) {
        return Look.of(
                words.isBlank() ? List.of() : List.of(Formatted.of(words.strip(), EnumSet.allOf(Formatted.Kind.class))),
                EnumSet.allOf(Formatted.Kind.class),
                Content.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                words.strip().length());
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        return new SendResult.Accepted(List.of(new ExternalId(message.id().toString())));
    }

    @Override
    public Fetched fetch(ChannelAccount account, String reference) {
        return new Fetched.Gone("Files of the website widget are uploaded before the message, never fetched.");
    }
}
