package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.simulator.telegram.Fault;
import io.serai.simulator.telegram.Rules;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchingTest {
    private final Rehearsal rehearsal = new Rehearsal(Rules.documented(), new NoMedia());
    private final ChannelAccount account = rehearsal.account(Map.of());

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aPhotoIsFetchedByItsReference() throws IOException {
        rehearsal.ann.sendsPhoto("broken box.jpg", "image/jpeg", new byte[] {1, 2, 3}, "");

        Fetched fetched = rehearsal.adapter.fetch(account, reference());

        try (var bytes = ((Fetched.File) fetched).bytes()) {
            assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatIsLargerThanTelegramHandsOutIsGone() throws IOException {
        rehearsal.ann.sendsFile("document", "film.bin", "application/x", new byte[20 * 1024 * 1024 + 1], "");

        assertThat(rehearsal.adapter.fetch(account, reference()))
                .isInstanceOfSatisfying(
                        Fetched.Gone.class, gone -> assertThat(gone.reason()).contains("20 MB"));
    }

    @Test
    void anUnknownReferenceIsGone() throws IOException {
        assertThat(rehearsal.adapter.fetch(account, "nothing")).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void aPassingFailureIsAnErrorToBeTriedAgain() throws IOException {
        rehearsal.ann.sendsPhoto("a.jpg", "image/jpeg", new byte[] {1}, "");
        rehearsal.telegram.fault("getFile", new Fault.Fails(500, "oops"), new Fault.BreaksBefore());

        assertThatThrownBy(() -> rehearsal.adapter.fetch(account, reference())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> rehearsal.adapter.fetch(account, reference()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining(rehearsal.bot.token());
        assertThat(rehearsal.adapter.fetch(account, reference())).isInstanceOf(Fetched.File.class);
    }

    private String reference() {
        return rehearsal.ann.chat().getLast().fileId().orElseThrow();
    }
}
