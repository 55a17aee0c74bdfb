package io.serai.inbox.internal.replies;

import io.serai.accounts.Agent;
import io.serai.inbox.WrittenReplies;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RepliesForOthers implements WrittenReplies {
    private final CannedReplies replies;

    RepliesForOthers(CannedReplies replies) {
        this.replies = replies;
    }

    @Override
    public List<Written> of(Agent agent) {
        return replies.of(agent).stream()
                .map(reply -> new Written(reply.id(), reply.shortcut(), reply.texts()))
                .toList();
    }
}
