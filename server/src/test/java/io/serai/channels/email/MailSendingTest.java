package io.serai.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.Writer;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.ThreadKey;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.mail.Fault;
import io.serai.simulator.mail.Fault.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server's answers mean, over a real line to the double. */
class MailSendingTest {
    private final MailRehearsal rehearsal = new MailRehearsal();
    private final ChannelAccount account = rehearsal.connect(Map.of("plus_addressing", "yes"));
    private final Address ann = new MailThread(rehearsal.ann, ThreadKey.begunBy(Ids.next())).address();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private SendResult send() {
        return send(new Content.Text("Hello"));
    }

    private SendResult send(Content content) {
        return rehearsal.sends(account, ann, content, new Writer.Bot(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550 5.1.1 no such user, CUSTOMER_UNREACHABLE",
        "RECIPIENT, 550 no such user here, CUSTOMER_UNREACHABLE",
        "RECIPIENT, 550 5.7.1 refused by policy, QUALITY",
        "DONE, 554 5.7.9 message looks like spam, QUALITY",
        "DONE, 554 transaction failed, QUALITY",
        "DONE, 552 5.3.4 too big, TOO_LARGE",
        "RECIPIENT, 552 5.2.2 mailbox full, REFUSED",
        "SENDER, 501 5.5.4 syntax, OUR_FAULT"
    })
    void aLastingNoIsARejectionWithItsReason(Stage stage, String answer, Reason reason) {
        rehearsal.mail.fault(new Fault.Says(stage, answer));

        SendResult result = send();

        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).reason()).isEqualTo(reason);
        assertThat(((Rejected) result).detail()).doesNotContain("@");
    }

    @ParameterizedTest
    @CsvSource({
        "SENDER, 421 4.7.0 closing",
        "RECIPIENT, 450 4.2.1 busy",
        "DONE, 451 4.3.0 local error",
        "RECIPIENT, 452 4.5.3 too many",
        "GREETING, 421 not now"
    })
    void aPassingNoIsTriedLater(Stage stage, String answer) {
        rehearsal.mail.fault(new Fault.Says(stage, answer));

        assertThat(send()).isInstanceOf(TryLater.class);
        assertThat(rehearsal.shop.customers().getFirst().messages()).isEmpty();
    }

    @Test
    void aLineThatBreaksAfterTheWholeMailLeavesUsUncertain() throws InterruptedException {
        rehearsal.mail.fault(new Fault.HangsUp(Stage.DONE));

        assertThat(send()).isInstanceOf(Uncertain.class);
        rehearsal.seen(message -> true);
    }

    @ParameterizedTest
    @CsvSource({"GREETING", "LOGIN", "SENDER", "RECIPIENT", "DATA"})
    void aLineThatBreaksBeforeIsTriedLater(Stage stage) {
        rehearsal.mail.fault(new Fault.HangsUp(stage));

        assertThat(send()).isInstanceOf(TryLater.class);
    }

    @Test
    void aWrongPasswordStopsTheAccount() {
        rehearsal.mail.fault(new Fault.Says(Stage.LOGIN, "535 5.7.8 Username and password not accepted"));

        SendResult result = send();

        assertThat(result).isInstanceOf(Stopped.class);
        assertThat(((Stopped) result).detail()).contains("password");
    }

    @Test
    void aCopyThatIsRefusedDoesNotKeepTheAnswerFromTheCustomer() throws InterruptedException {
        var mail = new Content.Email(
                Optional.empty(),
                "Hello",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("Nobody <nobody@nowhere.example>"),
                List.of());

        assertThat(send(mail)).isInstanceOf(Accepted.class);
        rehearsal.seen(message -> message.text().equals("Hello"));
    }

    @Test
    void filesAboveWhatMailCarriesAreRefusedBeforeAnythingIsSent() {
        var huge = new Attachment(
                new Attachment.Source.Stored(new MediaId(Ids.next())),
                Optional.of("film.mp4"),
                "video/mp4",
                20_000_000);

        assertThat(send(Content.Email.answer("Here", List.of(huge))))
                .isEqualTo(
                        new Rejected(Reason.TOO_LARGE, "Mail carries 25 MB at most, which is about 18 MB of files."));
    }

    @Test
    void aFirstMailOfOursBeginsAThreadWhereTheAnswerWillArrive() throws InterruptedException {
        Address bare = new Address(ChannelKind.EMAIL, rehearsal.ann);
        assertThat(rehearsal.sends(
                        account,
                        bare,
                        new Content.Text("We found your scarf"),
                        new Writer.Human(new AgentId(Ids.next())),
                        Optional.empty()))
                .isInstanceOf(Accepted.class);
        AddressChanged begun = (AddressChanged) rehearsal.next();
        assertThat(begun.from()).isEqualTo(bare);

        rehearsal.read();
        rehearsal.seen(message -> true);
        rehearsal.answers("That is kind!");
        assertThat(rehearsal.arrived().from()).isEqualTo(begun.to());
    }

    @Test
    void anAnswerNamesTheMailsBeforeIt() throws InterruptedException {
        MailThread thread = MailThread.of(ann).orElseThrow();
        for (int i = 0; i < 30; i++) {
            rehearsal.store.remember(
                    rehearsal.workspace,
                    account.id(),
                    new EmailStore.Entry(
                            "m" + i + "@customer.example",
                            "f" + i,
                            thread,
                            Optional.of("AW: Schuhe"),
                            "",
                            Instant.parse("2026-05-01T12:00:00Z").plusSeconds(i)));
        }
        send();

        PhoneMessage seen = rehearsal.seen(message -> true);
        assertThat(seen.subject()).contains("Re: Schuhe");
    }
}
