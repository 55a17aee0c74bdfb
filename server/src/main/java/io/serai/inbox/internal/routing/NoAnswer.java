package io.serai.inbox.internal.routing;

import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a conversation back from somebody who did not answer in time, and gives it to the next. */
@Component
class NoAnswer implements JobHandler<AnswerExpected> {
    private final Conversations conversations;
    private final RoutingStore store;
    private final Inbox inbox;

    NoAnswer(Conversations conversations, RoutingStore store, Inbox inbox) {
        this.conversations = conversations;
        this.store = store;
        this.inbox = inbox;
    }

    @Override
    public Class<AnswerExpected> handles() {
        return AnswerExpected.class;
    }

    @Override
    public void run(WorkspaceId workspace, AnswerExpected expected) {
        conversations
                .find(workspace, expected.conversation())
                .filter(conversation -> stillExpected(conversation, expected))
                .ifPresent(conversation -> takeBack(conversation, expected));
    }

    /** Answered, resolved, moved on, or given to them a second time: then it is none of ours. */
    private boolean stillExpected(Conversation conversation, AnswerExpected expected) {
        Optional<Route> route = Optional.ofNullable(store.routes(conversation.workspace(), List.of(conversation.id()))
                .get(conversation.id()));
        return conversation.status() == Conversation.Status.OPEN
                && conversation.waitingSince().isPresent()
                && conversation.owner().equals(new Owner.Human(expected.agent()))
                && route.flatMap(Route::givenAt).equals(Optional.of(expected.givenAt()));
    }

    private void takeBack(Conversation conversation, AnswerExpected expected) {
        WorkspaceId workspace = conversation.workspace();
        store.passed(
                workspace,
                conversation.id(),
                expected.agent(),
                conversation.waitingSince().orElseThrow());
        conversations.handOverIf(
                workspace,
                conversation.id(),
                new Owner.Human(expected.agent()),
                new Owner.Queue(),
                Giving.notice(Notice.Kind.RETURNED_TO_QUEUE, expected.agent(), "no_answer"));
        inbox.drain(workspace);
    }
}
