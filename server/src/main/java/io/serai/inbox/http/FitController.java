package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.channels.Channels;
import io.serai.channels.Fit;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the conversation's platform takes a file, told before it is sent. */
@RestController
@RequestMapping("/api/conversations/{id}/fit")
class FitController {
    private final Channels channels;
    private final Access access;
    private final CurrentAgent current;

    FitController(Channels channels, Access access, CurrentAgent current) {
        this.channels = channels;
        this.access = access;
        this.current = current;
    }

    record Draft(@Nullable Content content) {}

    /** @param becomes what it is made into */
    record Answer(Optional<String> refusal, Optional<Form> becomes) {
        static Answer of(Fit fit) {
            return switch (fit) {
                case Fit.AsItIs asItIs -> new Answer(Optional.empty(), Optional.empty());
                case Fit.Remade(var type, var bytes) ->
                    new Answer(Optional.empty(), Optional.of(new Form(type, bytes)));
                case Fit.Never(var why) -> new Answer(Optional.of(why.detail()), Optional.empty());
            };
        }
    }

    record Form(String mimeType, long bytes) {}

    @PostMapping
    Answer fit(@PathVariable String id, @RequestBody Draft draft) {
        Agent agent = current.agent();
        Conversation it = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        Content content = WrittenContent.checked(draft.content());
        return channels.account(it.workspace(), it.account())
                .map(account -> Answer.of(channels.fit(account, content)))
                .orElseGet(() -> Answer.of(Fit.AS_IT_IS));
    }
}
