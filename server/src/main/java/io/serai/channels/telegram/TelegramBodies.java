package io.serai.channels.telegram;

import io.serai.channels.BodyReader;
import io.serai.channels.internal.Payload;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.Map;

/** Recorded updates. What a shortened button stands for is not known without its store: it stays as it is. */
public final class TelegramBodies {
    private TelegramBodies() {}

    public static BodyReader reader(Clock clock) {
        UpdateReader reader = new UpdateReader(clock);
        return BodyReader.of(ChannelKind.TELEGRAM, webhook -> Map.of(), (account, webhook) -> {
            Payload update = Payload.of(webhook.body())
                    .filter(json -> json.number("update_id").isPresent())
                    .orElseThrow(() -> Problem.invalid("This is not an update of Telegram's."));
            return reader.read(update, update.number("update_id").getAsLong(), data -> data);
        });
    }
}
