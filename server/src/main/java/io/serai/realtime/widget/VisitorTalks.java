package io.serai.realtime.widget;

import io.serai.channels.TypingSigns;
import io.serai.conversations.Conversations;
import io.serai.realtime.sockets.Beating;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.realtime.visitors.Letterbox;
import io.serai.realtime.visitors.Limits;
import io.serai.realtime.visitors.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every connection of the widget needs, and those that have not said yet who they are. */
@Component
class VisitorTalks implements Beating {
    private static final Duration TIME_TO_SAY_HELLO = Duration.ofSeconds(20);

    final Visitors visitors;
    final Letterbox letterbox;
    final Limits limits;
    final TypingSigns typing;
    final Conversations conversations;
    final WidgetHub hub;
    final WidgetFrames frames;
    final JsonMapper json;
    final Clock clock;
    private final Set<VisitorTalk> strangers = ConcurrentHashMap.newKeySet();

    VisitorTalks(
            Visitors visitors,
            Letterbox letterbox,
            Limits limits,
            TypingSigns typing,
            Conversations conversations,
            WidgetHub hub,
            WidgetFrames frames,
            JsonMapper json,
            Clock clock) {
        this.visitors = visitors;
        this.letterbox = letterbox;
        this.limits = limits;
        this.typing = typing;
        this.conversations = conversations;
        this.hub = hub;
        this.frames = frames;
        this.json = json;
        this.clock = clock;
    }

    VisitorTalk begin(VisitorHandshake.Caller caller, Outlet outlet) {
        VisitorTalk talk = new VisitorTalk(this, caller, outlet);
        strangers.add(talk);
        return talk;
    }

    void introduced(VisitorTalk talk) {
        strangers.remove(talk);
    }

    void ended(VisitorTalk talk) {
        strangers.remove(talk);
        talk.ended();
    }

    @Override
    public void beat(int share) {
        strangers.removeIf(talk -> {
            boolean late = talk.began().plus(TIME_TO_SAY_HELLO).isBefore(clock.instant());
            if (late) {
                talk.close(CloseCode.SILENT);
            }
            return late;
        });
    }

    @Override
    public void stop() {
        strangers.forEach(talk -> talk.close(CloseCode.SERVER_STOPS));
    }
}
