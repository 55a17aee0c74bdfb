package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.channels.Channels;
import io.serai.channels.Formatted;
import io.serai.channels.Look;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a text would be seen by the customer, by the same hands that send it. */
@RestController
@RequestMapping("/api/conversations/{id}/look")
class LookController {
    private final Channels channels;
    private final Access access;
    private final CurrentAgent current;

    LookController(Channels channels, Access access, CurrentAgent current) {
        this.channels = channels;
        this.access = access;
        this.current = current;
    }

    record Draft(@Nullable String text) {}

    @PostMapping
    Look look(@PathVariable String id, @RequestBody Draft draft) {
        Agent agent = current.agent();
        Conversation it = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        String text = Objects.requireNonNullElse(draft.text(), "");
        if (text.length() > Content.LONGEST_TEXT) {
            throw Problem.invalid("The message has " + text.length() + " characters; " + Content.LONGEST_TEXT
                    + " fit. Send it in parts, or as a file.");
        }
        return channels.account(it.workspace(), it.account())
                .map(account -> channels.look(account, text))
                .orElseGet(() -> Look.of(
                        List.of(Formatted.plain(text)),
                        Set.of(),
                        Content.LONGEST_TEXT,
                        Look.Unit.CHARACTERS,
                        text.length()));
    }
}
