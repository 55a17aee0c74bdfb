package io.serai.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Connector;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.Standing;
import io.serai.channels.Webhook;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.content.Content;
import io.serai.shared.Problem;
import io.serai.simulator.whatsapp.Fault;
import io.serai.simulator.whatsapp.Rules;
import io.serai.simulator.whatsapp.WhatsAppCustomer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectingTest {
    private final Rehearsal stage = new Rehearsal(Rules.documented().impatient(), new HeldMedia());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aConnectedNumberIsNamedSubscribedAndHasItsTemplates() throws Exception {
        ChannelAccount account = stage.connected();

        assertThat(account.name()).isEqualTo("Demo shop");
        assertThat(account.state()).isEqualTo(State.ACTIVE);
        assertThat(account.trouble()).isEmpty();
        assertThat(account.settings())
                .containsEntry("platform_id", stage.shop.keys().phoneNumberId())
                .containsEntry("quality", "GREEN")
                .containsEntry("messaging_limit", "TIER_1K");
        assertThat(account.settings().toString())
                .doesNotContain(stage.shop.keys().token())
                .doesNotContain(stage.shop.keys().appSecret());
        assertThat(stage.shop.isSubscribed()).isTrue();
        assertThat(stage.templates.of(account)).hasSize(4);
        stage.ann.writes("Hello");
        assertThat(stage.next(MessageArrived.class).content()).isEqualTo(new Content.Text("Hello"));
    }

    @Test
    void whatWhatsAppSaysOfTheNumberIsItsStanding() {
        ChannelAccount account = stage.connected();
        stage.send(account, new Content.Text("hello"));
        Instant end = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        stage.shop.tokenEnds(end);
        stage.shop.rated("YELLOW", "TIER_250");
        stage.adapter.check(account);
        stage.sent.opened(stage.workspace, WhatsAppGraph.limited(stage.now(account)), "34600111222", Instant.now());

        Standing standing = stage.adapter.standing(stage.now(account));

        assertThat(standing.quality()).contains("yellow");
        assertThat(standing.openings()).contains(new Standing.Allowance(1, Optional.of(250L)));
        assertThat(standing.templates()).isEqualTo(Map.of("approved", 4L));
        assertThat(standing.tokenEnds()).contains(end);
        assertThat(stage.now(account).trouble().orElseThrow()).contains("access token ends on");
    }

    @Test
    void whatIsLeftToPasteIsTheAddressAndTheVerifyToken() {
        List<Connector.Paste> pastes = stage.connector.pastes(stage.connected());

        assertThat(pastes).extracting(Connector.Paste::name).containsExactly("callback_url", "verify_token");
        assertThat(pastes).allMatch(paste -> !paste.value().isBlank());
    }

    @Test
    void wrongValuesAreToldInWords() {
        assertRefused("token", "EAAwrong", "access token");
        assertRefused("phone_number_id", "999999999", "phone number ID");
        assertRefused("waba_id", "888888888", "WhatsApp Business Account ID");
        assertRefused("app_secret", "x", "app secret");
        assertRefused("phone_number_id", "+49 151 1", "phone number ID");
        assertRefused("base_url", "http://graph.facebook.com", "Graph API");
        assertThat(stage.channels.accounts(stage.workspace)).isEmpty();
    }

    private void assertRefused(String field, String value, String words) {
        Map<String, String> values = stage.values();
        values.put(field, value);
        assertThatThrownBy(() -> stage.connector.connect(stage.workspace, "Shop", values))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Problem.Code.INVALID);
                    assertThat(problem.text()).contains(words);
                });
    }

    @Test
    void theSameNumberIsNotConnectedTwice() {
        stage.connected();

        assertThatThrownBy(stage::connected)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT));
    }

    @Test
    void whatMetaDidNotSignIsRefused() {
        ChannelAccount account = stage.connected();

        assertThat(stage.adapter.verify(
                        account, new Webhook(Map.of(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(stage.adapter.challenge(account, Map.of("hub.mode", "subscribe", "hub.verify_token", "guess")))
                .isEmpty();
    }

    @Test
    void checkTellsAnExpiredTokenAndARecovery() {
        ChannelAccount account = stage.connected();

        stage.shop.expires();
        stage.adapter.check(account);
        assertThat(stage.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
        assertThat(stage.now(account).trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("access token"));

        stage.shop.renews();
        stage.adapter.check(stage.now(account));
        assertThat(stage.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(stage.now(account).trouble()).isEmpty();
    }

    @Test
    void aDisturbanceAtMetaStopsNothing() {
        ChannelAccount account = stage.connected();
        stage.whatsApp.fault("node", new Fault.Refuses(500, 2, "down"));

        stage.adapter.check(account);

        assertThat(stage.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(stage.now(account).trouble()).isPresent();
    }

    @Test
    void lowQualityIsShown() {
        ChannelAccount account = stage.connected();
        stage.shop.rated("RED", "TIER_250");

        stage.adapter.check(account);

        assertThat(stage.now(account).settings())
                .containsEntry("quality", "RED")
                .containsEntry("messaging_limit", "TIER_250");
        assertThat(stage.now(account).trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("quality"));
    }

    @Test
    void aPausedTemplateIsKnownAsSoonAsWhatsAppSaysSo() throws Exception {
        ChannelAccount account = stage.connected();

        stage.shop.pausesTemplate("order_update", "en_US");
        stage.adapter.reported(account, stage.next(AccountReported.class));

        assertThat(stage.templates.of(account).getLast().status()).isEqualTo("PAUSED");
        assertThatThrownBy(() -> stage.adapter.completed(
                        account,
                        new Content.Template("order_update", "en_US", Map.of("body.1", "a", "body.2", "b"), "")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aTemplateIsPreviewedAsTheCustomerWillSeeIt() {
        ChannelAccount account = stage.connected();
        var wanted = new Content.Template("order_update", "zh_CN", Map.of("body.1", "李娜", "body.2", "#8"), "forged");

        Content completed = stage.adapter.completed(account, wanted);

        assertThat(((Content.Template) completed).preview()).isEqualTo("李娜，您的订单 #8 已发货。\n[到哪里了？]");
        assertThatThrownBy(() -> stage.adapter.completed(
                        account, new Content.Template("order_update", "zh_CN", Map.of("body.1", "李娜"), "")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("body.2"));
    }

    @Test
    void templatesComeInPages() {
        stage.shop.templates().pagesOf(2);
        for (int number = 0; number < 5; number++) {
            stage.shop.templates().add("more_" + number, "en_US", "UTILITY", "text");
        }

        assertThat(stage.templates.of(stage.connected())).hasSize(9);
    }

    @Test
    void allNumbersOfAnAccountFailTogetherWhenItIsDisabled() {
        ChannelAccount account = stage.connected();
        var report = new AccountReported(
                "k",
                io.serai.channels.whatsapp.protocol.Numbers.address("waba"),
                "account_update",
                Map.of(
                        "event",
                        "DISABLED_UPDATE",
                        "ban_info",
                        "{\"waba_ban_state\":\"DISABLE\"}",
                        "waba_id",
                        stage.shop.keys().wabaId()),
                java.time.Instant.now());

        stage.adapter.reported(account, report);

        assertThat(stage.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
    }

    @Test
    void nothingIsLostOrDoubledByRedeliverySwapsAndBatches() throws Exception {
        stage.connected();
        stage.shop.disturb(3, 4, 5);
        stage.door.failures.set(2);

        for (int number = 0; number < 40; number++) {
            stage.ann.writes("message " + number);
        }

        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            texts.add(stage.next(MessageArrived.class).content().words());
        }
        assertThat(texts).doesNotHaveDuplicates().hasSize(40);
        assertThat(stage.door.bodies.get()).isLessThan(40);
    }

    @Test
    void whatCustomersDoComesInAsWhatItIs() throws Exception {
        stage.connected();
        WhatsAppCustomer ben = stage.shop.customer("Ben", "pt");
        String before = ben.phone();

        ben.answersFlow("{\"flow_token\":\"x\",\"size\":\"42\"}");
        assertThat(stage.next(MessageArrived.class).content())
                .isEqualTo(new Content.Form(java.util.Optional.of("flow"), Map.of("size", "42")));
        ben.writesFromAd("Hi", "120", "Shoes");
        assertThat(stage.next(MessageArrived.class).context().referral()).isPresent();
        ben.stopsMarketing();
        assertThat(stage.next(ConsentChanged.class).marketing()).isFalse();
        ben.hearsFromTheShopsPhone("Come in");
        assertThat(stage.next(Echoed.class).content()).isEqualTo(new Content.Text("Come in"));
        ben.hidesNumber();
        ben.writes("Now hidden");
        MessageArrived hidden = stage.next(MessageArrived.class);
        assertThat(hidden.from().value()).isEqualTo(ben.userId());
        assertThat(hidden.also()).isEmpty();
        ben.changesNumber("5511999990000");
        assertThat(stage.next(AddressChanged.class).to().value()).isEqualTo(ben.userId());
        assertThat(stage.next(AddressChanged.class).from().value()).isEqualTo(before);
    }

    @Test
    void whoLeavesIsNotDeliveredToAnyMore() {
        ChannelAccount account = stage.connected();

        stage.adapter.leave(account);

        assertThat(stage.shop.isSubscribed()).isFalse();
    }
}
