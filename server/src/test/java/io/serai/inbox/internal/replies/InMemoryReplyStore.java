package io.serai.inbox.internal.replies;

import io.serai.inbox.internal.keeping.InMemoryKeptStore;
import java.util.Comparator;

class InMemoryReplyStore extends InMemoryKeptStore<CannedReply> implements ReplyStore {
    InMemoryReplyStore() {
        super(
                Comparator.comparing(CannedReply::shortcut),
                (one, other) -> one.shortcut().equals(other.shortcut()));
    }
}
