package io.serai.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.content.Attachment;
import io.serai.simulator.whatsapp.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchingTest {
    private static final byte[] BYTES = "not really a picture".getBytes(StandardCharsets.UTF_8);

    private final Rehearsal stage = new Rehearsal(Rules.documented().impatient(), new HeldMedia());
    private ChannelAccount account;

    @BeforeEach
    void connect() {
        account = stage.connected();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String reference() throws InterruptedException {
        stage.ann.sends("image", "cup.jpg", "image/jpeg", BYTES, "");
        var file = stage.next(MessageArrived.class).content().files().getFirst();
        return ((Attachment.Source.Remote) file.source()).reference();
    }

    @Test
    void aFileIsFetchedWithOurToken() throws Exception {
        assertThat(stage.adapter.fetch(account, reference())).isInstanceOfSatisfying(Fetched.File.class, file -> {
            assertThat(file.claimedType()).isEqualTo("image/jpeg");
            assertThat(file.bytes()).hasBinaryContent(BYTES);
        });
    }

    @Test
    void aDeadAddressIsAskedForAgainOnce() throws Exception {
        String reference = reference();
        stage.shop.killsUrls(1);
        assertThat(stage.adapter.fetch(account, reference)).isInstanceOf(Fetched.File.class);

        stage.shop.killsUrls(2);
        assertThat(stage.adapter.fetch(account, reference)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void otherBytesThanAnnouncedAreNotTaken() throws Exception {
        String reference = reference().split(" ", 2)[0] + " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        Fetched.File file = (Fetched.File) stage.adapter.fetch(account, reference);

        assertThatThrownBy(() -> file.bytes().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsGoneIsGone() throws Exception {
        assertThat(stage.adapter.fetch(account, "123456")).isInstanceOf(Fetched.Gone.class);
        assertThat(stage.adapter.fetch(account, "../../me")).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void ourTokenGoesNowhereElse() {
        assertThatThrownBy(() -> stage.adapter.fetch(account, "https://evil.example/file"))
                .isInstanceOf(IOException.class);
    }
}
