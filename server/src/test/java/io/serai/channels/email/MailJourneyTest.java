package io.serai.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.Writer;
import io.serai.channels.email.threads.EmailStore.Position;
import io.serai.content.Content;
import io.serai.content.Content.Media;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone.Mishap;
import io.serai.simulator.SimulatedPhone.PhoneFile;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a customer's mail program through GreenMail into our events, and back. */
class MailJourneyTest {
    private final MailRehearsal rehearsal = new MailRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aMailArrivesIsAnsweredAndTheReplyComesIntoTheSameThread() throws InterruptedException {
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("Where is my parcel?", "Order 42");
        MessageArrived first = rehearsal.arrived();

        var email = (Content.Email) first.content();
        assertThat(email.body()).isEqualTo("Where is my parcel?");
        assertThat(email.subject()).contains("Order 42");
        assertThat(first.profile().email()).contains("ann@customer.example");
        assertThat(first.context().automatic()).isEmpty();

        assertThat(rehearsal.says(account, first, "It is **on its way**.")).isInstanceOf(Accepted.class);
        PhoneMessage answer = rehearsal.seen(message -> true);
        assertThat(answer.subject()).contains("Re: Order 42");
        assertThat(answer.replyTo()).contains("Where is my parcel?");

        rehearsal.answers("Thank you!");
        MessageArrived second = rehearsal.arrived();
        assertThat(second.from()).isEqualTo(first.from());
        assertThat(second.content().words()).isEqualTo("Thank you!");
        assertThat(((Content.Email) second.content()).quoted().orElse("")).contains("on its way");
        assertThat(second.quoted().orElseThrow().value()).startsWith("serai.");
    }

    @Test
    void aServerThatTellsNothingByItselfIsAskedAgainAndAgain() throws Exception {
        int port = Integer.parseInt(rehearsal.mail.values(rehearsal.shop).get("imap_port"));
        try (var server = new WithoutIdle(port)) {
            rehearsal.connect(Map.of("imap_port", Integer.toString(server.port())));
            rehearsal.read(Duration.ofMillis(100));
            rehearsal.writes("Where is my parcel?", "Order 42");
            assertThat(rehearsal.arrived().content().words()).isEqualTo("Where is my parcel?");
            rehearsal.writes("Anybody there?", "Order 42");
            assertThat(rehearsal.arrived().content().words()).isEqualTo("Anybody there?");
            assertThat(server.commands)
                    .isNotEmpty()
                    .noneMatch(command -> command.toUpperCase(Locale.ROOT).contains("IDLE"));
            rehearsal.stopReading();
        }
    }

    @Test
    void anotherSubjectIsAnotherConversationOfTheSameCustomer() throws InterruptedException {
        rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("Where is my parcel?", "Order 42");
        MessageArrived first = rehearsal.arrived();
        rehearsal.writes("Do you sell gift cards?", "Gift cards");
        MessageArrived second = rehearsal.arrived();

        assertThat(second.from()).isNotEqualTo(first.from());
        assertThat(second.also()).isEqualTo(first.also());
    }

    @Test
    void filesComeWithTheMailAndGoOutWithTheAnswer() throws InterruptedException {
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.read();
        byte[] photo = {1, 2, 3, 4, 5};
        rehearsal.shop.act(
                rehearsal.ann,
                new CustomerAct.Sends(
                        Media.Kind.IMAGE, new PhoneFile("Schuh größe.jpg", "image/jpeg", photo), "Broken on arrival"));
        MessageArrived arrived = rehearsal.arrived();

        var file = arrived.content().files().getFirst();
        assertThat(file.name()).contains("Schuh größe.jpg");
        assertThat(rehearsal.media.bytes(file)).isEqualTo(photo);

        rehearsal.sends(
                account,
                arrived.from(),
                Content.Email.answer("Please use this label.", List.of(file)),
                new Writer.Bot(),
                Optional.of(arrived.id()));
        PhoneMessage answer = rehearsal.seen(message -> true);
        assertThat(answer.files()).hasSize(1);
        assertThat(rehearsal
                        .shop
                        .file(answer.files().getFirst().id())
                        .orElseThrow()
                        .bytes())
                .isEqualTo(photo);
    }

    @Test
    void aBounceMarksTheMessageThatFailedAndIsNeverAnswered() throws InterruptedException {
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("Hello?", "Question");
        MessageArrived first = rehearsal.arrived();
        rehearsal.shop.goesWrong(Mishap.FAILS_LATER);
        Accepted sent = (Accepted) rehearsal.says(account, first, "Hello!");

        List<InboundEvent> events = new ArrayList<>(List.of(rehearsal.next(), rehearsal.next()));
        StatusChanged failed = events.stream()
                .filter(StatusChanged.class::isInstance)
                .map(StatusChanged.class::cast)
                .findFirst()
                .orElseThrow();
        MessageArrived told = events.stream()
                .filter(MessageArrived.class::isInstance)
                .map(MessageArrived.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(failed.id()).isEqualTo(sent.ids().getFirst());
        assertThat(failed.status()).isEqualTo(StatusChanged.Status.FAILED);
        assertThat(failed.failure().orElseThrow().reason()).isEqualTo(Reason.CUSTOMER_UNREACHABLE);
        assertThat(failed.from()).isEqualTo(first.from());
        assertThat(told.from()).isEqualTo(first.from());
        assertThat(told.context().automatic()).contains("bounce");
    }

    @Test
    void whatComesWhileWeAreAwayIsReadOnceWhenWeAreBack() throws InterruptedException {
        rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("One", "A");
        assertThat(rehearsal.arrived().content().words()).isEqualTo("One");
        rehearsal.stopReading();
        rehearsal.writes("Two", "B");
        rehearsal.writes("Three", "C");
        rehearsal.read();

        assertThat(rehearsal.arrived().content().words()).isEqualTo("Two");
        assertThat(rehearsal.arrived().content().words()).isEqualTo("Three");
        assertThat(rehearsal.channels.accepted.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aFailureToKeepDoesNotMoveThePosition() throws InterruptedException {
        rehearsal.connect(Map.of());
        rehearsal.channels.failures = 2;
        rehearsal.writes("Keep me", "A");
        rehearsal.read();

        assertThat(rehearsal.arrived().content().words()).isEqualTo("Keep me");
        assertThat(rehearsal.channels.accepted.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aFolderThatWasMadeAnewIsReadAgainWithoutDoubles() throws InterruptedException {
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("One", "A");
        rehearsal.arrived();
        rehearsal.stopReading();
        rehearsal.store.moveTo(rehearsal.workspace, account.id(), "INBOX", new Position(1, 900));
        rehearsal.writes("Two", "B");
        rehearsal.read();

        assertThat(rehearsal.arrived().content().words()).isEqualTo("Two");
        assertThat(rehearsal.channels.accepted.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void mailsOfBeforeConnectingAreLeftAlone() throws InterruptedException {
        rehearsal.writes("Long ago", "Old");
        rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.writes("Now", "New");

        assertThat(rehearsal.arrived().content().words()).isEqualTo("Now");
    }

    @Test
    void theSameMailTwiceIsOne() throws InterruptedException {
        rehearsal.connect(Map.of());
        rehearsal.read();
        rehearsal.shop.goesWrong(Mishap.TWICE);
        rehearsal.writes("Once", "A");
        rehearsal.writes("Next", "B");

        assertThat(rehearsal.arrived().content().words()).isEqualTo("Once");
        assertThat(rehearsal.arrived().content().words()).isEqualTo("Next");
    }

    @Test
    void anAccountWhosePasswordChangedSaysSo() throws InterruptedException {
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.shop.goesWrong(Mishap.TOKEN_EXPIRED);
        rehearsal.adapter.check(account);

        ChannelAccount now =
                rehearsal.channels.account(rehearsal.workspace, account.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(ChannelAccount.State.NEEDS_RECONNECT);
        assertThat(now.trouble().orElseThrow()).contains("password");
    }

    @Test
    void aHostileMailDoesNotHoldUpTheNextOne() throws Exception {
        rehearsal.connect(Map.of());
        rehearsal.read();
        String broken =
                "From: \"\u0000<<>>\r\nSubject: =?utf-8?B?////?=\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\nContent-Type: text/html; charset=nonsense\r\n\r\n<b>Hi\u0000<script>alert(1)</script>";
        rehearsal.shop.arrive(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(broken.getBytes(StandardCharsets.ISO_8859_1))));
        rehearsal.writes("Next", "B");

        assertThat(rehearsal.arrived().content().words()).contains("Hi").doesNotContain("alert");
        assertThat(rehearsal.arrived().content().words()).isEqualTo("Next");
    }
}
