package io.serai.inbox.http.moving;

import io.serai.accounts.Agent;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.internal.moving.Destination;
import io.serai.inbox.internal.moving.Moving;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** At which of our other accounts a conversation could go on, and that it does. */
@RestController
@RequestMapping("/api/conversations/{id}")
class MovingController {
    private final Moving moving;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;

    MovingController(Moving moving, Access access, CurrentAgent current, ThreadViews views) {
        this.moving = moving;
        this.access = access;
        this.current = current;
        this.views = views;
    }

    record MoveRequest(@Nullable String account) {}

    /**
     * @param why absent where it can be: {@code must_write_first}, {@code own_ids}, {@code only_here}, {@code open_there}
     * @param conversation which one is open there
     * @param free whether one may write there at once
     */
    record DestinationView(
            ChannelAccountId account,
            String name,
            Optional<String> why,
            Optional<ConversationId> conversation,
            boolean free) {
        static DestinationView of(Destination it) {
            return switch (it) {
                case Destination.Open open -> view(it, Optional.empty(), Optional.empty(), open.free());
                case Destination.Closed closed ->
                    view(it, Optional.of(closed.why().name().toLowerCase(Locale.ROOT)), Optional.empty(), false);
                case Destination.Busy busy ->
                    view(it, Optional.of("open_there"), Optional.of(busy.conversation()), false);
            };
        }

        private static DestinationView view(
                Destination it, Optional<String> why, Optional<ConversationId> conversation, boolean free) {
            return new DestinationView(it.account().id(), it.account().name(), why, conversation, free);
        }
    }

    record DestinationList(List<DestinationView> items) {}

    @GetMapping("/destinations")
    DestinationList destinations(@PathVariable String id) {
        return new DestinationList(moving.destinations(reachable(current.agent(), id)).stream()
                .map(DestinationView::of)
                .toList());
    }

    @PostMapping("/move")
    ConversationView move(@PathVariable String id, @RequestBody MoveRequest request) {
        Agent agent = current.agent();
        var to = new ChannelAccountId(Ids.parse(String.valueOf(request.account())));
        return views.conversation(agent, moving.move(reachable(agent, id), agent.id(), to));
    }

    private Conversation reachable(Agent agent, String id) {
        return access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
    }
}
