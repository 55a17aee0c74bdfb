package io.serai.channels.email.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.email.reading.MailReader;
import io.serai.channels.email.threads.EmailStore.Entry;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadingTest {
    private static final Instant NOW = Instant.parse("2026-05-05T10:12:00Z");

    private final WorkspaceId workspace = new WorkspaceId(Ids.next());
    private final ChannelAccountId account = new ChannelAccountId(Ids.next());
    private final EmailStore store = new InMemoryEmailStore();
    private final OwnIds ids = new OwnIds(new Secret("secret"));
    private final MailThread ann = new MailThread("ann@example.com", ThreadKey.begunBy("root"));

    private InboundEvent event(String mail) {
        var perspective = new Perspective(
                Set.of("shop@shop.example"), Optional.of(ids), store.known(workspace, account), Set.of("shop.example"));
        return MailEvents.of(
                        MailReader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)), NOW, perspective)
                .getFirst();
    }

    private MailThread thread(String mail) {
        return MailThread.of(((MessageArrived) event(mail)).from()).orElseThrow();
    }

    private void known(String id, MailThread thread, String subject) {
        store.remember(workspace, account, new Entry(id, "f", thread, Optional.of(subject), "", NOW));
    }

    @Test
    void anAnswerToOurMailIsInItsThread() {
        String ours = ids.messageId(ann.key(), Ids.next(), "shop.example");

        assertThat(thread("From: Ann@Example.com\nIn-Reply-To: <" + ours + ">\n\nHi"))
                .isEqualTo(ann);
        assertThat(thread("From: ann@example.com\nReferences: <x@y.example>\n <" + ours.toUpperCase(Locale.ROOT)
                        + ">\n\nHi"))
                .isEqualTo(ann);
    }

    @Test
    void anIdThatSomebodyMadeUpLeadsNowhere() {
        String forged = ids.messageId(ann.key(), Ids.next(), "shop.example")
                .replaceAll("[0-9a-f]{20}@", "0123456789abcdef0123@");

        assertThat(thread("From: ann@example.com\nIn-Reply-To: <" + forged + ">\n\nHi"))
                .isNotEqualTo(ann);
    }

    @Test
    void aStrangerWhoNamesSomebodysMailGetsAConversationOfTheirOwn() {
        known("m1@example.com", ann, "Order");
        String ours = ids.messageId(ann.key(), Ids.next(), "shop.example");

        assertThat(thread("From: mallory@evil.example\nIn-Reply-To: <m1@example.com>\n\nHi")
                        .address())
                .isNotEqualTo(ann.address());
        assertThat(thread("From: mallory@evil.example\nIn-Reply-To: <" + ours + ">\n\nHi")
                        .address())
                .isNotEqualTo(ann.address());
    }

    @Test
    void aCustomersOwnEarlierMailLeadsToItsThread() {
        known("m1@example.com", ann, "Order");

        assertThat(thread("From: ann@example.com\nSubject: Re: Order\nReferences: <m1@example.com>\n\nHi"))
                .isEqualTo(ann);
        assertThat(
                        thread(
                                "From: ann@example.com\nSubject: Re: Order\nReferences: broken <m1@example.com> <unknown@x.example>\n\nHi"))
                .isEqualTo(ann);
    }

    @Test
    void ourReplyAddressLeadsToItsThread() {
        String back = ids.replyAddress("shop@shop.example", ann.key());

        assertThat(thread("From: ann@example.com\nTo: " + back.toUpperCase(Locale.ROOT) + "\n\nHi"))
                .isEqualTo(ann);
        assertThat(thread("From: ann@example.com\nDelivered-To: " + back + "\n\nHi"))
                .isEqualTo(ann);
        assertThat(back.substring(0, back.indexOf('@')).length()).isLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({
        "Order 42, Gift cards, true",
        "Order 42, Re: Order 42, false",
        "Order 42, AW: WG: RE[2]: Order 42, false",
        "订单 42, 回复：订单 42, false",
        "Order 42, [EXTERN] Re: Order 42, false",
        "Order 42, Gift cards (was: Order 42), false",
        "Where is my order 42, Where is my order 42 now please, false",
        "Order 42, Re:, false"
    })
    void anotherSubjectBeginsAnotherThread(String before, String now, boolean changed) {
        known("m1@example.com", ann, before);

        assertThat(thread("From: ann@example.com\nSubject: " + now + "\nIn-Reply-To: <m1@example.com>\n\nHi")
                        .equals(ann))
                .isEqualTo(!changed);
    }

    @Test
    void theSameSubjectAloneJoinsNothing() {
        known("m1@example.com", ann, "Question");

        assertThat(thread("From: ann@example.com\nMessage-ID: <other@x.example>\nSubject: Question\n\nHi"))
                .isNotEqualTo(ann);
    }

    @Test
    void aMailOfOursThatComesBackIsLeftOut() {
        String ours = ids.messageId(ann.key(), Ids.next(), "shop.example");

        assertThat(event("From: shop@shop.example\nMessage-ID: <" + ours + ">\n\nHi"))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void aMailThatRunsInCirclesIsAutomatic() {
        assertThat(((MessageArrived) event("From: ann@example.com\nX-Serai-Hops: 5\n\nHi"))
                        .context()
                        .automatic())
                .contains("loop");
        assertThat(((MessageArrived) event("From: ann@example.com\n" + "Received: by x; today\n".repeat(51) + "\nHi"))
                        .context()
                        .automatic())
                .contains("loop");
    }

    @Test
    void anotherMailUnderAUsedIdIsAMessageOfItsOwn() {
        known("m1@example.com", ann, "Order");

        MessageArrived other =
                (MessageArrived) event("From: bob@example.com\nMessage-ID: <m1@example.com>\n\nOther words");
        assertThat(other.id().value()).startsWith("m1@example.com~");
    }

    @Test
    void theSameMailHasTheSameKeyWhicheverWayItCame() {
        String mail = "From: ann@example.com\nMessage-ID: <m@x.example>\nSubject: A\n\nHi";

        assertThat(event("Received: by one; today\n" + mail).key())
                .isEqualTo(event("Received: by two; later\n" + mail).key());
        assertThat(event(mail).key()).isNotEqualTo(event(mail + " there").key());
    }
}
