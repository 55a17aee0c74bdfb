package io.serai.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Heard;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.MessageQueued;
import io.serai.conversations.Trace;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.work.RecordingWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Trace WHY =
            new Trace("answer", "known", 1, Language.ENGLISH, List.of(), Optional.empty(), Map.of(), Map.of());

    private final Shop shop = new Shop();
    private final RecordingWork work = new RecordingWork();
    private final Conversations conversations = shop.conversations(Clock.systemUTC(), work);

    @Test
    void inTheWidgetAnAnswerIsSentWhenItIsStored() {
        Message answer = answer(shop.opened(conversations, "luz"));
        assertThat(answer.delivery()).isEqualTo(new Delivery(Delivery.State.SENT, Optional.empty()));
        assertThat(answer.externalId()).isPresent();
        assertThat(work.taken()).isEmpty();
    }

    @Test
    void onAPlatformAnAnswerWaitsToBeSent() {
        Conversation talk = shop.openedOnTelegram(conversations, "42");
        Message answer = answer(talk);
        assertThat(answer.delivery().state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(answer.externalId()).isEmpty();
        assertThat(work.taken()).containsExactly(new MessageQueued(talk.id(), shop.account, answer.id(), false));
    }

    private Message answer(Conversation talk) {
        var heard = new Heard(Optional.empty(), Optional.empty(), Language.ENGLISH);
        return conversations
                .reply(talk, new MessageId(Ids.next()), new Content.Text("Within 30 days."), WHY, heard)
                .orElseThrow();
    }
}
