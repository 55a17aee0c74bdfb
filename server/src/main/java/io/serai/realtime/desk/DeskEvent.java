package io.serai.realtime.desk;

import io.serai.accounts.AgentId;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an agent's browser is told. The names and fields are those of docs/api.md. */
sealed interface DeskEvent {
    record MessageAdded(ConversationView conversation, Message message) implements DeskEvent {}

    record MessageChanged(ConversationView conversation, Message message) implements DeskEvent {}

    record ConversationChanged(ConversationView conversation) implements DeskEvent {}

    record AnswerDrafted(ConversationId conversation, MessageId answers, String text) implements DeskEvent {}

    record Typing(ConversationId conversation, Author author) implements DeskEvent {}

    /** Everybody who has this conversation open now. */
    record ViewersChanged(ConversationId conversation, List<AgentId> agents) implements DeskEvent {}

    record SeenByCustomer(ConversationId conversation, long seq) implements DeskEvent {}

    record PresenceChanged(AgentId agent, String presence) implements DeskEvent {}

    record PromiseChanged(ConversationId conversation, String stage) implements DeskEvent {}

    /** @param sound what a sound is wished for, if anything is new */
    record NotificationsChanged(AgentId agent, Optional<String> sound) implements DeskEvent {}

    record IndexingProgressed(UUID source, int done, int total) implements DeskEvent {}

    /** Keeps the numbering without gaps where a passing sign (a draft, typing) is too old to be repeated. */
    record DraftDropped() implements DeskEvent {}

    /** A passing sign: worthless to somebody who catches up. */
    default boolean passing() {
        return switch (this) {
            case AnswerDrafted drafted -> true;
            case Typing typing -> true;
            case ViewersChanged changed -> true;
            case MessageAdded added -> false;
            case MessageChanged changed -> false;
            case ConversationChanged changed -> false;
            case SeenByCustomer seen -> false;
            case PresenceChanged changed -> false;
            case PromiseChanged changed -> false;
            case NotificationsChanged changed -> false;
            case IndexingProgressed progressed -> false;
            case DraftDropped dropped -> false;
        };
    }

    /** About how many characters of it were written by people; what the memory of the hub is counted by. */
    default int words() {
        return switch (this) {
            case MessageAdded added -> added.message().content().words().length();
            case MessageChanged changed -> changed.message().content().words().length();
            case AnswerDrafted drafted -> drafted.text().length();
            case Typing typing -> 0;
            case ViewersChanged changed -> 0;
            case ConversationChanged changed -> 0;
            case SeenByCustomer seen -> 0;
            case PresenceChanged changed -> 0;
            case PromiseChanged changed -> 0;
            case NotificationsChanged changed -> 0;
            case IndexingProgressed progressed -> 0;
            case DraftDropped dropped -> 0;
        };
    }
}
