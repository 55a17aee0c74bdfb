package io.serai.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.Writer;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.ThreadKey;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.shared.Ids;
import io.serai.simulator.PhoneMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailCopiesTest {
    private final MailRehearsal rehearsal = new MailRehearsal();
    private final ChannelAccount account = rehearsal.connect(Map.of());
    private final Address ann = new MailThread(rehearsal.ann, ThreadKey.begunBy(Ids.next())).address();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private SendResult send(Content content) {
        return rehearsal.sends(account, ann, content, new Writer.Bot(), Optional.empty());
    }

    private static Content.Email hello(List<String> bcc) {
        return new Content.Email(
                Optional.of("Your scarf"),
                "Hello",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                bcc,
                List.of());
    }

    private List<String> readBy(String customer) {
        return rehearsal.shop.customers().stream()
                .filter(person -> person.id().equals(customer))
                .flatMap(person -> person.messages().stream())
                .map(PhoneMessage::text)
                .toList();
    }

    @Test
    void whoReadsInSecretGetsTheMailAndIsNamedNowhereInIt() throws InterruptedException {
        String boss = rehearsal.shop.customer("Boss", "en");

        assertThat(send(hello(List.of("The Boss <" + boss + ">")))).isInstanceOf(Accepted.class);

        rehearsal.seen(message -> message.text().equals("Hello"));
        assertThat(readBy(boss)).containsExactly("Hello");
        assertThat(rehearsal.shop.submitted())
                .contains(rehearsal.ann)
                .doesNotContainIgnoringCase("bcc")
                .doesNotContain(boss);
    }

    @Test
    void aSecretReaderWhoIsRefusedDoesNotKeepTheMailFromTheCustomer() throws InterruptedException {
        assertThat(send(hello(List.of("nobody@nowhere.example")))).isInstanceOf(Accepted.class);
        rehearsal.seen(message -> message.text().equals("Hello"));
    }

    @Test
    void aMailWithMarkupOfItsOwnKeepsThePicturesInItAndItsOtherFiles() throws IOException, InterruptedException {
        Attachment logo = file("logo.png", "image/png");
        Attachment bill = file("bill.pdf", "application/pdf");
        var mail = new Content.Email(
                Optional.of("Fwd: Bill"),
                "Look at this",
                Optional.empty(),
                Optional.of("<p>Look <b>at this</b> <img src=\"cid:0\"></p>"),
                List.of(),
                List.of(),
                List.of(logo, bill));

        assertThat(send(mail)).isInstanceOf(Accepted.class);

        rehearsal.seen(message -> message.subject().equals(Optional.of("Fwd: Bill")));
        String source = rehearsal.shop.submitted();
        assertThat(source)
                .contains("multipart/related", "multipart/mixed", "<b>at this</b>", "bill.pdf")
                .containsPattern("Content-ID: <0\\.[^>]+>")
                .containsPattern("src=\"cid:0\\.[^\"]+\"");
    }

    private Attachment file(String name, String type) throws IOException {
        return rehearsal.media.store(
                rehearsal.workspace, Optional.of(name), type, new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }
}
