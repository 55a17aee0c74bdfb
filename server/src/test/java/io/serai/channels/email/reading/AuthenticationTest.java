package io.serai.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.threads.KnownMails;
import io.serai.channels.email.threads.MailEvents;
import io.serai.channels.email.threads.Perspective;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private static final String GMAIL = "Authentication-Results: mx.google.com; dkim=pass header.i=@a.example;\n"
            + "   spf=fail (google.com: domain of x@a.example does not designate 1.2.3.4) smtp.mailfrom=x@a.example;\n"
            + "   dmarc=fail (p=REJECT sp=REJECT dis=NONE) header.from=a.example\n";

    @Test
    void aMailThatFailsAtOurOwnServerIsDoubted() {
        assertThat(context(GMAIL, "shop@gmail.com").unverified()).contains("dmarc");
    }

    @Test
    void whatTheSenderWroteIntoTheMailDoesNotCount() {
        String forged = GMAIL + "Authentication-Results: mx.google.com; dmarc=pass header.from=a.example\n";
        String elsewhere = "Authentication-Results: mail.evil.example; dmarc=fail\n";

        assertThat(context(forged, "shop@gmail.com").unverified()).contains("dmarc");
        assertThat(context(elsewhere, "shop@gmail.com").unverified()).isEmpty();
        assertThat(context("Authentication-Results: mx.google.com.evil.example; dmarc=fail\n", "shop@gmail.com")
                        .unverified())
                .isEmpty();
    }

    @Test
    void aMailThatPassesIsNot() {
        assertThat(context(
                                "Authentication-Results: mx.google.com; dkim=fail header.i=@x; dkim=pass header.i=@a; spf=softfail; dmarc=pass\n",
                                "shop@gmail.com")
                        .unverified())
                .isEmpty();
        assertThat(context("", "shop@gmail.com").unverified()).isEmpty();
    }

    @Test
    void exchangeOnlineNamesNoServer() {
        String exchange =
                "Authentication-Results: spf=none (sender IP is 1.2.3.4) smtp.mailfrom=a.example; dkim=none (message not\n signed) header.d=none;dmarc=fail action=none header.from=a.example;compauth=fail reason=001\n";

        assertThat(context(exchange, "shop@outlook.com").unverified()).contains("dmarc");
        assertThat(context(exchange, "shop@gmail.com").unverified()).isEmpty();
    }

    @Test
    void whereNobodyLookedAtDmarcAFailedSpfIsToldOf() {
        assertThat(context(
                                "Authentication-Results: mx.shop.example; spf=fail smtp.mailfrom=a.example; dkim=none\n",
                                "me@shop.example")
                        .unverified())
                .contains("spf");
        assertThat(context("Authentication-Results: mx.shop.example; spf=fail; dkim=pass\n", "me@shop.example")
                        .unverified())
                .isEmpty();
    }

    @Test
    void anotherServersNameCanBeSet() {
        EmailAccount account =
                EmailAccount.of(Map.of("address", "shop@gmail.com", "authserv_id", "filter.example, mx2.example"));

        assertThat(account.receivers()).containsExactlyInAnyOrder("filter.example", "mx2.example");
        assertThat(EmailAccount.of(Map.of("address", "a@shop.co.uk", "imap_host", "imap.mail.host.example"))
                        .receivers())
                .containsExactlyInAnyOrder("host.example", "shop.co.uk");
    }

    private static Context context(String header, String address) {
        Mail mail = MailReader.read((header + "From: x@a.example\nSubject: hi\n\nhi").getBytes(StandardCharsets.UTF_8));
        var perspective = new Perspective(
                Set.of(address),
                Optional.empty(),
                KnownMails.NONE,
                EmailAccount.of(Map.of("address", address)).receivers());
        InboundEvent event = MailEvents.of(mail, Instant.EPOCH, perspective).getFirst();
        return ((MessageArrived) event).context();
    }
}
