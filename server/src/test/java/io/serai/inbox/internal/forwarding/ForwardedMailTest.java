package io.serai.inbox.internal.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.channels.Context;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardedMailTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Attachment BILL = new Attachment(
            new Attachment.Source.Stored(new MediaId(Ids.next())), Optional.of("bill.pdf"), "application/pdf", 9);
    private static final Attachment GONE =
            new Attachment(new Attachment.Source.Lost("too large"), Optional.of("film.mp4"), "video/mp4", 9);

    private static Message said(Content content) {
        return new Message(
                new MessageId(Ids.next()),
                new ConversationId(Ids.next()),
                1,
                1,
                new Author.Human(new AgentId(Ids.next())),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(Delivery.State.NONE, Optional.empty()),
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty(),
                Context.NONE);
    }

    private static ForwardedMail mail(String note, boolean files, Language language) {
        var wish = new Wish("k", Optional.empty(), "a@b.example", List.of(), List.of(), note, files);
        return new ForwardedMail(Wording.in(language), new Origin("Luz", "Mail · Support"), wish);
    }

    private static Content.Email letter() {
        return new Content.Email(
                Optional.of("FW: Fwd: Bill 7"),
                "Please pay",
                Optional.of("> earlier words"),
                Optional.of("<p>Please <b>pay</b> <img src=\"cid:0\"><img data-src=\"https://x.example/p.png\"></p>"),
                List.of(),
                List.of(),
                List.of(BILL, GONE));
    }

    @Test
    void aMailKeepsItsSubjectItsLooksItsQuotesAndTheFilesThatAreThere() {
        Content.Email forwarded =
                mail("5 < 6 & so on", true, Language.ENGLISH).of(said(letter()), "Ana", ZoneId.of("Europe/Madrid"));

        assertThat(forwarded.subject()).contains("Fwd: Bill 7");
        assertThat(forwarded.body())
                .startsWith("5 < 6 & so on")
                .contains(
                        "Date: 2026-03-01 13:00 GMT+01:00",
                        "Subject: FW: Fwd: Bill 7",
                        "Please pay",
                        "> earlier words");
        assertThat(forwarded.html().orElseThrow())
                .contains("5 &lt; 6 &amp; so on", "<p>Please <b>pay</b>", "src=\"https://x.example/p.png\"")
                .doesNotContain("data-src");
        assertThat(forwarded.attachments()).containsExactly(BILL);
    }

    @Test
    void withoutFilesThereIsNoMarkupThatWouldShowThem() {
        Content.Email forwarded = mail("", false, Language.ENGLISH).of(said(letter()), "Ana", ZoneId.of("UTC"));

        assertThat(forwarded.attachments()).isEmpty();
        assertThat(forwarded.html()).isEmpty();
        assertThat(forwarded.body()).startsWith("---------- Forwarded message");
    }

    @Test
    void aPlaceIsSentOnWithItsMapAndTheHouseSpeaksTheWritersLanguage() {
        Content.Email forwarded = mail("", true, new Language("zh-cn"))
                .of(said(new Content.Location(41.5, 2.25, Optional.of("Warehouse"))), "Luz", ZoneId.of("UTC"));

        assertThat(forwarded.subject()).contains("转发：与 Luz 的对话");
        assertThat(forwarded.body()).contains("转发的消息", "Warehouse", "openstreetmap.org/?mlat=41.5");
    }
}
