package io.serai.realtime.widget;

import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.realtime.sockets.Assembly;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.realtime.visitors.Visitor;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What one page says over its connection. Called by one thread at a time. */
final class VisitorTalk {
    private static final Logger log = LoggerFactory.getLogger(VisitorTalk.class);
    /** A text of 10,000 characters, each written as an escape, and its envelope. */
    private static final int LARGEST_FRAME = 64_000;

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int FRAMES_PER_WINDOW = 100;
    /** Typing is told to the desk no more often than this. */
    private static final Duration TYPING_PAUSE = Duration.ofSeconds(1);

    private final VisitorTalks shared;
    private final VisitorHandshake.Caller caller;
    private final Outlet outlet;
    private final Assembly assembly = new Assembly(LARGEST_FRAME);
    private final Instant began;
    private volatile @Nullable VisitorLine line;
    private Instant window;
    private int frames;
    private Instant typedAt = Instant.EPOCH;
    private long seen;

    VisitorTalk(VisitorTalks shared, VisitorHandshake.Caller caller, Outlet outlet) {
        this.shared = shared;
        this.caller = caller;
        this.outlet = outlet;
        this.began = shared.clock.instant();
        this.window = began;
    }

    Assembly assembly() {
        return assembly;
    }

    Instant began() {
        return began;
    }

    void said(String text) {
        if (tooFast()) {
            close(CloseCode.TOO_MANY_FRAMES);
            return;
        }
        try {
            JsonNode frame = shared.json.readTree(text);
            @Nullable VisitorLine open = line;
            if (open == null) {
                hello(frame);
            } else {
                open.alive();
                listen(open, frame);
            }
        } catch (JacksonException notJson) {
            close(CloseCode.NOT_UNDERSTOOD);
        } catch (RuntimeException failed) {
            log.warn("a frame of the widget could not be served", failed);
            close(CloseCode.SERVER_ERROR);
        }
    }

    private boolean tooFast() {
        Instant now = shared.clock.instant();
        if (window.plus(WINDOW).isBefore(now)) {
            window = now;
            frames = 0;
        }
        frames++;
        return frames > FRAMES_PER_WINDOW;
    }

    private void hello(JsonNode frame) {
        if (!"hello".equals(string(frame, "type"))) {
            close(CloseCode.UNAUTHENTICATED);
            return;
        }
        try {
            Visitor visitor = shared.visitors.require(caller.account(), new Secret(string(frame, "token")));
            Optional<ConversationId> conversation = Optional.of(string(frame, "conversation"))
                    .filter(id -> !id.isEmpty())
                    .map(id -> new ConversationId(Ids.parse(id)));
            Resume resume = new Resume(conversation, frame.path("after").asLong(0));
            line = shared.hub.open(caller.account(), visitor, resume, outlet);
            shared.introduced(this);
        } catch (Problem unknown) {
            close(CloseCode.UNAUTHENTICATED);
        }
    }

    private void listen(VisitorLine open, JsonNode frame) {
        switch (string(frame, "type")) {
            case "send" -> send(open, frame);
            case "typing" -> typing(open);
            case "seen" -> seen(open, frame.path("seq").asLong(0));
            case "pong" -> {}
            default -> {
                // a newer widget may say more than we know
            }
        }
    }

    private void send(VisitorLine open, JsonNode frame) {
        String clientId = string(frame, "clientId");
        try {
            shared.limits.message(open.visitor(), caller.ip());
            shared.letterbox.take(caller.account(), open.visitor(), clientId, frame.path("content"));
            open.send(shared.frames.accepted(clientId));
        } catch (Problem refused) {
            if (refused.code() == Problem.Code.TOO_MANY_REQUESTS) {
                close(CloseCode.TOO_MANY_FRAMES);
            } else {
                open.send(shared.frames.refused(clientId, refused));
            }
        }
    }

    private void typing(VisitorLine open) {
        shared.typing.began(caller.account().id(), open.visitor().address());
        Instant now = shared.clock.instant();
        if (typedAt.plus(TYPING_PAUSE).isBefore(now)) {
            typedAt = now;
            shared.hub
                    .conversation(open)
                    .ifPresent(talk -> shared.conversations.typing(
                            talk.workspace(), talk.id(), new Author.Customer(talk.contact())));
        }
    }

    private void seen(VisitorLine open, long seq) {
        Optional<Conversation> talk = shared.hub.conversation(open);
        if (talk.isPresent() && seq > seen) {
            seen = seq;
            shared.conversations.seenByCustomer(
                    talk.get().workspace(),
                    talk.get().id(),
                    Math.min(seq, talk.get().lastSeq()));
        }
    }

    void close(CloseCode code) {
        outlet.close(code);
    }

    void ended() {
        @Nullable VisitorLine open = line;
        if (open != null) {
            shared.typing.ended(caller.account().id(), open.visitor().address());
            shared.hub.closed(open);
        }
    }

    private static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
