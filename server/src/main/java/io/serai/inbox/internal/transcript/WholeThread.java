package io.serai.inbox.internal.transcript;

import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All messages of a conversation, as far as anybody reads. */
@Component
public class WholeThread {
    private static final int PAGE = 100;
    private static final int MOST = 5_000;

    private final Conversations conversations;

    WholeThread(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Oldest first; of a very long one the newest. */
    public List<Message> of(Conversation it) {
        var all = new ArrayList<Message>();
        Optional<Long> before = Optional.empty();
        List<Message> page;
        do {
            page = conversations.history(it.workspace(), it.id(), before, PAGE);
            all.addAll(0, page);
            before = page.stream().map(Message::seq).min(Long::compare);
        } while (page.size() == PAGE && all.size() < MOST);
        return all;
    }
}
