package io.serai.inbox.internal.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.internal.Shop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Shop shop = new Shop();
    private final Conversations conversations = shop.conversations(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void whatWasSaidStandsThereWithTimeAndNameAndNotesDoNot() {
        Conversation talk = shop.opened(conversations, "luz");
        shop.customerSays(conversations, talk, "Where is my parcel?", NOON);
        conversations.note(talk, shop.ana, "n", new Content.Text("a difficult customer"));
        conversations.say(talk, shop.ana, "s", new Content.Text("It arrives today."), Optional.empty());

        String text = new Transcript("Luz", agent -> "Ana", ZoneId.of("Europe/Madrid"))
                .of(conversations.history(shop.workspace, talk.id(), Optional.empty(), 50));

        assertThat(text)
                .isEqualTo(
                        "[2026-03-01 13:00] Luz: Where is my parcel?\n\n[2026-03-01 13:00] Ana: It arrives today.\n");
    }
}
