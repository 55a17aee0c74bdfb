package io.serai.realtime.visitors;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.TypingSigns;
import io.serai.contacts.Profile;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Takes what a visitor sends. On return it is durable; the same client id again changes nothing. */
@Service
public class Letterbox {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Channels channels;
    private final WrittenContent written;
    private final TypingSigns typing;
    private final Clock clock;

    Letterbox(Channels channels, WrittenContent written, TypingSigns typing, Clock clock) {
        this.channels = channels;
        this.written = written;
        this.typing = typing;
        this.clock = clock;
    }

    public void take(ChannelAccount account, Visitor visitor, String clientId, JsonNode content) {
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw Problem.invalid("A message needs a client id of 8 to 64 letters, digits, '-' or '_'.");
        }
        String key = visitor.address().value() + ":" + clientId;
        InboundEvent arrived = new InboundEvent.MessageArrived(
                key,
                visitor.address(),
                new ExternalId(key),
                written.read(account, visitor, content),
                new Profile(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        visitor.language(),
                        visitor.zone(),
                        Optional.empty()),
                clock.instant(),
                Optional.empty(),
                Optional.of(clientId));
        channels.accept(account, List.of(arrived));
        typing.ended(account.id(), visitor.address());
    }
}
