package io.serai.search.http;

import io.serai.accounts.Agent;
import io.serai.conversations.ConversationId;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.search.MessageSearch;
import io.serai.search.MessageSearch.Found;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for words in all conversations. */
@RestController
class SearchController {
    private static final int LONGEST = 500;
    private static final int MOST = 100;

    private final MessageSearch search;
    private final CurrentAgent current;

    SearchController(MessageSearch search, CurrentAgent current) {
        this.search = search;
        this.current = current;
    }

    @GetMapping("/api/search")
    Found find(
            @RequestParam String q,
            @RequestParam(defaultValue = "words") String by,
            @RequestParam Optional<String> conversation,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "30") int limit) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        if (q.length() > LONGEST) {
            throw Problem.invalid("Search for at most %d characters.".formatted(LONGEST));
        }
        if (by.equals("meaning")) {
            return search.alike(agent, q, Math.clamp(limit, 1, MOST));
        }
        return search.find(
                agent,
                q,
                conversation.map(id -> new ConversationId(Ids.parse(id))),
                cursor,
                Math.clamp(limit, 1, MOST));
    }
}
