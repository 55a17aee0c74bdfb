package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.internal.Payload;
import io.serai.channels.line.LineApi.Channel;
import io.serai.channels.line.LineStore.Call;
import io.serai.channels.line.LineStore.MessageTokens;
import io.serai.content.ExternalId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says one message in calls of at most five parts: by the customer's reply token while it lives, since that is free, else by push. How a
 * call is made is written down before it is made. So a retry is the same call, and LINE itself sees to it that it has its effect once: a
 * reply token answers once, and a retry key that it knows is answered with 409 and the messages of the first time.
 */
final class LineSender {
    static final int MOST_PARTS = 5;

    /** LINE says "within a certain period", which is about a minute. */
    static final Duration REPLY_TOKEN_LIVES = Duration.ofSeconds(50);

    /** LINE keeps a retry key for 24 hours. */
    private static final Duration RETRY_KEY_LIVES = Duration.ofHours(23);

    private final LineApi api;
    private final LineStore store;
    private final Clock clock;

    LineSender(LineApi api, LineStore store, Clock clock) {
        this.api = api;
        this.store = store;
        this.clock = clock;
    }

    /** What came of it, and LINE's last word where there was one. */
    record Sent(SendResult result, Optional<LineAnswer> answer) {
        static Sent without(SendResult result) {
            return new Sent(result, Optional.empty());
        }
    }

    private record Task(ChannelAccount account, Channel channel, OutboundMessage message) {}

    Sent send(ChannelAccount account, Channel channel, OutboundMessage message, Plan plan) {
        return switch (plan) {
            case Plan.Refuse(var why) -> Sent.without(why);
            case Plan.Send(var parts) -> send(new Task(account, channel, message), quoting(account, message, parts));
        };
    }

    /** Only texts and stickers can quote. */
    private List<Map<String, Object>> quoting(
            ChannelAccount account, OutboundMessage message, List<Map<String, Object>> parts) {
        Optional<String> token = message.quoted()
                .flatMap(quoted -> store.tokens(account.workspace(), account.id(), quoted))
                .flatMap(MessageTokens::quote);
        if (token.isEmpty()
                || !List.of("text", "sticker").contains(parts.getFirst().get("type"))) {
            return parts;
        }
        List<Map<String, Object>> quoting = new ArrayList<>(parts);
        Map<String, Object> first = new HashMap<>(parts.getFirst());
        first.put("quoteToken", token.get());
        quoting.set(0, first);
        return quoting;
    }

    private Sent send(Task task, List<Map<String, Object>> parts) {
        Map<Integer, Call> before =
                store.calls(task.account().workspace(), task.message().id());
        List<ExternalId> ids = new ArrayList<>();
        for (int place = 0; place * MOST_PARTS < parts.size(); place++) {
            Optional<Call> begun = Optional.ofNullable(before.get(place));
            Optional<List<ExternalId>> taken = begun.flatMap(Call::taken);
            if (taken.isPresent()) {
                ids.addAll(taken.get());
                continue;
            }
            int from = place * MOST_PARTS;
            Sent sent = call(task, place, parts.subList(from, Math.min(parts.size(), from + MOST_PARTS)), begun);
            if (!(sent.result() instanceof Accepted(var more))) {
                return sent;
            }
            ids.addAll(more);
        }
        return Sent.without(new Accepted(ids));
    }

    private Sent call(Task task, int place, List<Map<String, Object>> parts, Optional<Call> begun) {
        Call call = begun.orElseGet(() -> begin(task, place, freeOrNot(task)));
        if (clock.instant().isAfter(call.began().plus(RETRY_KEY_LIVES))) {
            return Sent.without(new Uncertain("LINE did not answer when it was sent, and would not know it again now"));
        }
        return call.reply()
                .map(token -> reply(task, place, parts, call, token, begun.isPresent()))
                .orElseGet(() -> push(task, place, parts, call));
    }

    private Call freeOrNot(Task task) {
        Optional<String> token = store.takeReply(
                task.account().workspace(),
                task.account().id(),
                task.message().to(),
                clock.instant().minus(REPLY_TOKEN_LIVES));
        return new Call(token, clock.instant(), Optional.empty());
    }

    private Call begin(Task task, int place, Call call) {
        store.begin(task.account().workspace(), task.message().id(), place, call);
        return call;
    }

    private Sent reply(
            Task task, int place, List<Map<String, Object>> parts, Call call, String token, boolean triedBefore) {
        LineAnswer answer =
                api.post(task.channel(), "/v2/bot/message/reply", Map.of("replyToken", token, "messages", parts));
        if (Outcome.invalidReplyToken(answer)) {
            return triedBefore
                    ? Sent.without(new Uncertain("LINE did not answer, and its reply token has been used since"))
                    : push(task, place, parts, begin(task, place, paid()));
        }
        if (Outcome.hadNoEffect(answer)) {
            begin(task, place, paid());
        }
        return settled(task, place, call, answer);
    }

    private Call paid() {
        return new Call(Optional.empty(), clock.instant(), Optional.empty());
    }

    private Sent push(Task task, int place, List<Map<String, Object>> parts, Call call) {
        UUID key = retryKey(task.message().id(), place);
        LineAnswer answer = api.post(
                task.channel(),
                "/v2/bot/message/push",
                Map.of("to", task.message().to().value(), "messages", parts),
                key);
        return settled(task, place, call, answer);
    }

    static UUID retryKey(UUID message, int place) {
        return UUID.nameUUIDFromBytes((message + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    private Sent settled(Task task, int place, Call call, LineAnswer answer) {
        return switch (answer) {
            case LineAnswer.Done(var body) -> taken(task, place, call, body);
            case LineAnswer.Refused refused when refused.status() == 409 -> taken(task, place, call, refused.body());
            default -> new Sent(Outcome.of(answer), Optional.of(answer));
        };
    }

    private Sent taken(Task task, int place, Call call, Payload body) {
        List<Payload> sent = LineAnswer.sent(body);
        List<ExternalId> ids = sent.isEmpty()
                // taken the first time, whose answer was lost with their numbers
                ? List.of(new ExternalId("call:" + retryKey(task.message().id(), place)))
                : sent.stream().map(LineAnswer::id).toList();
        begin(task, place, call.took(ids));
        sent.forEach(message -> message.text("quoteToken")
                .ifPresent(quote -> store.remember(
                        task.account().workspace(),
                        task.account().id(),
                        new MessageTokens(LineAnswer.id(message), Optional.of(quote), Optional.empty()),
                        clock.instant())));
        return Sent.without(new Accepted(ids));
    }
}
