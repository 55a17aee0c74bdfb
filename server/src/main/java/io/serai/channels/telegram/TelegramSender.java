package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.internal.SentParts;
import io.serai.channels.telegram.BotAnswer.Done;
import io.serai.channels.telegram.BotAnswer.Refused;
import io.serai.channels.telegram.BotApi.Bot;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Says one message, part by part. A part that Telegram took is written down before the next one goes out, so a retry goes on there. */
final class TelegramSender {
    /** Shorter waits are waited out here; for longer ones the job comes back. */
    private static final Duration SHORT_WAIT = Duration.ofMillis(100);

    private final BotApi api;
    private final SentParts sentParts;
    private final CallbackData data;
    private final MediaStore media;
    private final Pacing pacing;

    TelegramSender(BotApi api, TelegramStore store, SentParts sentParts, MediaStore media, Pacing pacing) {
        this.api = api;
        this.sentParts = sentParts;
        this.data = new CallbackData(store);
        this.media = media;
        this.pacing = pacing;
    }

    /** What came of it, and Telegram's last word where there was one. */
    record Sent(SendResult result, Optional<BotAnswer> answer) {
        static Sent without(SendResult result) {
            return new Sent(result, Optional.empty());
        }
    }

    Sent send(ChannelAccount account, Bot bot, OutboundMessage message) {
        return switch (Plan.of(message.content(), option -> data.of(account.workspace(), option))) {
            case Plan.Refuse(var why) -> Sent.without(why);
            case Plan.Send(var parts) -> send(account, bot, message, parts);
        };
    }

    private Sent send(ChannelAccount account, Bot bot, OutboundMessage message, List<Part> parts) {
        Chat chat = Chat.of(message.to());
        Map<Integer, ExternalId> already = sentParts.sentParts(account.workspace(), message.id());
        List<ExternalId> ids = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            if (already.containsKey(place)) {
                ids.add(already.get(place));
                continue;
            }
            Duration wait = turn(account, chat);
            if (wait.isPositive()) {
                return Sent.without(new TryLater(wait, "keeping within Telegram's pace"));
            }
            Part part = place == 0 ? quoting(parts.getFirst(), chat, message.quoted()) : parts.get(place);
            BotAnswer answer = deliver(account, bot, chat, part);
            OptionalLong number = number(answer);
            if (number.isEmpty()) {
                return failed(account, answer);
            }
            ExternalId id = chat.message(number.getAsLong());
            sentParts.sent(account.workspace(), message.id(), place, id);
            ids.add(id);
        }
        return new Sent(new Accepted(ids), Optional.empty());
    }

    private Duration turn(ChannelAccount account, Chat chat) {
        Duration wait = pacing.turn(account, chat);
        if (!wait.isPositive() || wait.compareTo(SHORT_WAIT) > 0) {
            return wait;
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return wait;
        }
        return pacing.turn(account, chat);
    }

    private static Part quoting(Part part, Chat chat, Optional<ExternalId> quoted) {
        OptionalLong number = quoted.map(chat::numberOf).orElse(OptionalLong.empty());
        return number.isEmpty()
                ? part
                : part.with(
                        "reply_parameters",
                        Map.of("message_id", number.getAsLong(), "allow_sending_without_reply", true));
    }

    private BotAnswer deliver(ChannelAccount account, Bot bot, Chat chat, Part part) {
        BotAnswer answer = call(account, bot, chat, part);
        // Telegram could not show the file as a picture or a film: it still takes it as a file
        return answer instanceof Refused refused && refused.code() == 400 && aboutTheFile(refused)
                ? part.instead().map(other -> call(account, bot, chat, other)).orElse(answer)
                : answer;
    }

    private static boolean aboutTheFile(Refused refused) {
        return refused.says("photo_")
                || refused.says("image_process_failed")
                || refused.says("wrong type of the web page content")
                || refused.says("voice_messages_forbidden")
                || refused.says("wrong file")
                || refused.says("failed to get http url content")
                || refused.says("sticker")
                || refused.says("too big");
    }

    private BotAnswer call(ChannelAccount account, Bot bot, Chat chat, Part part) {
        Map<String, Object> fields = new HashMap<>(part.fields());
        fields.put("chat_id", chat.id());
        chat.connection().ifPresent(connection -> fields.put("business_connection_id", connection));
        return part.file()
                .map(file -> upload(account, bot, part.method(), fields, file))
                .orElseGet(() -> api.call(bot, part.method(), fields));
    }

    private BotAnswer upload(
            ChannelAccount account, Bot bot, String method, Map<String, Object> fields, Part.File file) {
        try {
            Optional<MediaStore.StoredFile> opened = media.open(account.workspace(), file.id());
            if (opened.isEmpty()) {
                return new Refused(
                        400, "the file is not in the store any more", Optional.empty(), OptionalLong.empty());
            }
            try (var bytes = opened.get().stream()) {
                var upload = new BotApi.Upload(
                        file.field(), file.name(), file.type(), opened.get().bytes(), () -> bytes);
                return api.upload(bot, method, fields, upload);
            }
        } catch (IOException unreadable) {
            return new BotAnswer.Unreachable("the file could not be read");
        }
    }

    private static OptionalLong number(BotAnswer answer) {
        return answer instanceof Done done ? done.result().number("message_id") : OptionalLong.empty();
    }

    private Sent failed(ChannelAccount account, BotAnswer answer) {
        SendResult result = Outcome.of(answer);
        if (answer instanceof Refused refused && refused.code() == 429 && result instanceof TryLater later) {
            pacing.rest(account, later.delay());
        }
        return new Sent(result, Optional.of(answer));
    }
}
