package io.serai.inbox;

import io.serai.accounts.Agent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The canned replies that an agent may use. */
public interface WrittenReplies {
    List<Written> of(Agent agent);

    /** @param texts by language tag */
    record Written(UUID id, String shortcut, Map<String, String> texts) {
        public Written {
            texts = Map.copyOf(texts);
        }
    }
}
