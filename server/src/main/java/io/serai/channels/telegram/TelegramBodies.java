package io.serai.channels.telegram;

import io.serai.channels.BodyReader;
import io.serai.channels.InboundEvent;
import io.serai.channels.internal.Payload;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recorded updates, one by one or as {@code getUpdates} answers them, and what is inside one by itself. What a shortened button stands for is
 * not known without its store: it stays as it is.
 */
public final class TelegramBodies {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TelegramBodies() {}

    public static BodyReader reader(Clock clock) {
        UpdateReader reader = new UpdateReader(clock);
        return BodyReader.of(ChannelKind.TELEGRAM, webhook -> Map.of(), (account, webhook) -> {
            Payload body = Payload.of(webhook.body()).orElse(Payload.EMPTY);
            List<Payload> polled = body.list("result");
            return polled.isEmpty()
                    ? read(reader, body)
                    : polled.stream()
                            .flatMap(update -> read(reader, update).stream())
                            .toList();
        });
    }

    private static List<InboundEvent> read(UpdateReader reader, Payload body) {
        Payload update = update(body).orElseThrow(() -> Problem.invalid("This is not an update of Telegram's."));
        return reader.read(update, update.number("update_id").orElse(0), data -> data);
    }

    private static Optional<Payload> update(Payload body) {
        if (body.number("update_id").isPresent()) {
            return Optional.of(body);
        }
        if (body.number("message_id").isPresent() && body.object("chat").isPresent()) {
            return Optional.of(alone("message", body));
        }
        return body.has("chat_instance") && body.object("from").isPresent()
                ? Optional.of(alone("callback_query", body))
                : Optional.empty();
    }

    private static Payload alone(String kind, Payload body) {
        return new Payload(JSON.createObjectNode().set(kind, body.node()));
    }
}
