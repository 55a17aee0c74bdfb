package io.serai.channels.whatsapp.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusChanged.Status;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.Webhook;
import io.serai.channels.internal.Payload;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Payload files in, events out. */
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final WebhookReader reader = new WebhookReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aTextComesWithItsWriterTimeAndKeys() {
        MessageArrived arrived = one("text", MessageArrived.class);

        assertThat(arrived.content()).isEqualTo(new Content.Text("Is the blue kettle back?"));
        assertThat(arrived.key()).isEqualTo("message:wamid.A1");
        assertThat(arrived.id()).isEqualTo(new ExternalId("wamid.A1"));
        assertThat(arrived.at()).isEqualTo(Instant.ofEpochSecond(1_760_000_000));
        assertThat(arrived.profile().name()).contains("Mina Okafor");
        assertThat(arrived.profile().phone()).contains("+4915550102030");
    }

    @Test
    void theUserIdIsTheAddressAndThePhoneIsAnother() {
        MessageArrived arrived = one("text", MessageArrived.class);

        assertThat(arrived.from().value()).isEqualTo("DE.81726354");
        assertThat(arrived.also()).extracting(Address::value).containsExactly("4915550102030", "DE.ENT.5");
        assertThat(arrived.context().vouched()).contains("whatsapp");
    }

    @Test
    void aCustomerWhoHidesTheNumberIsKnownByTheUserId() {
        MessageArrived arrived = one("hidden_number", MessageArrived.class);

        assertThat(arrived.from().value()).isEqualTo("BR.4455");
        assertThat(arrived.also()).isEmpty();
        assertThat(arrived.profile().name()).contains("@lia.r");
        assertThat(arrived.profile().phone()).isEmpty();
        assertThat(arrived.profile().country()).contains("BR");
        assertThat(arrived.context().vouched()).isEmpty();
    }

    @Test
    void bothFormsOfABrazilianNumberAreTheSamePerson() {
        MessageArrived arrived = one("brazilian_old_form", MessageArrived.class);

        assertThat(arrived.from().value()).isEqualTo("551187654321");
        assertThat(arrived.also()).extracting(Address::value).containsExactly("5511987654321");
        assertThat(arrived.profile().phone()).contains("+5511987654321");
    }

    @Test
    void aNumberSentOnRequestBelongsToTheCustomerButOnlyTheySaySo() {
        MessageArrived arrived = one("contact_asked_for", MessageArrived.class);

        assertThat(arrived.from().value()).isEqualTo("MX.77");
        assertThat(arrived.also()).extracting(Address::value).containsExactly("5215512345678", "525512345678");
        assertThat(arrived.profile().phone()).contains("+525512345678");
        assertThat(arrived.context().vouched()).isEmpty();
    }

    @Test
    void oneBrokenElementLosesNoneOfTheOthers() {
        List<InboundEvent> events = read("text_with_unknown_shape_between");

        assertThat(events).hasSize(5);
        assertThat(content(events.get(0))).isEqualTo(new Content.Text("first"));
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        Ignored.class, broken -> assertThat(broken.unknown()).isPresent());
        assertThat(content(events.get(2))).isInstanceOfSatisfying(Content.Unsupported.class, unsupported -> {
            assertThat(unsupported.platformKind()).isEqualTo("hologram");
            assertThat(unsupported.payload()).contains("\"depth\":3");
        });
        assertThat(events.get(3)).isInstanceOf(Ignored.class);
        assertThat(content(events.get(4))).isEqualTo(new Content.Text("last"));
    }

    @Test
    void filesCarryTheirReferenceHashAndType() {
        Content.Media image = (Content.Media) content("image");
        assertThat(image.kind()).isEqualTo(Kind.IMAGE);
        assertThat(image.caption()).contains("broken handle");
        assertThat(image.file().source())
                .isEqualTo(new Attachment.Source.Remote("9001 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

        Content.Media voice = (Content.Media) content("voice");
        assertThat(voice.kind()).isEqualTo(Kind.VOICE);
        assertThat(voice.file().mimeType()).isEqualTo("audio/ogg");
        assertThat(voice.file().source()).isEqualTo(new Attachment.Source.Remote("9002"));

        Content.Media document = (Content.Media) content("document");
        assertThat(document.kind()).isEqualTo(Kind.FILE);
        assertThat(document.file().name()).contains("receipt.pdf");
        assertThat(one("document", MessageArrived.class).context().forwarded()).isTrue();

        assertThat(((Content.Media) content("sticker")).kind()).isEqualTo(Kind.STICKER);
    }

    @Test
    void aPlaceIsReadHoweverItsNumbersAreWritten() {
        assertThat(content("location"))
                .isEqualTo(new Content.Location(52.5, 13.4, java.util.Optional.of("Atelier, Gartenweg 3")));
    }

    @Test
    void everyContactCardIsAMessageOfItsOwn() {
        List<InboundEvent> events = read("contacts");

        assertThat(content(events.get(0))).isEqualTo(new Content.ContactCard("Jo Park", List.of("+82 2 555 0101")));
        assertThat(content(events.get(1)))
                .isEqualTo(new Content.ContactCard("Ed Ruiz (Mole)", List.of("ed@example.org")));
        assertThat(events).extracting(InboundEvent::key).containsExactly("message:wamid.E2", "message:wamid.E2#2");
    }

    @Test
    void aReactionIsTakenBackByAnEmptyOneOrNone() {
        assertThat(read("reactions"))
                .allMatch(event -> event instanceof Reacted)
                .extracting(event -> ((Reacted) event).emoji())
                .containsExactly("🎉", "", "");
    }

    @Test
    void aReactionUnderANewIdNamesTheKnownNumberWithIt() {
        InboundEvent reaction = read("reaction_new_user_id").getFirst();

        assertThat(reaction.from().value()).isEqualTo("KE.5561");
        assertThat(reaction.also()).extracting(Address::value).containsExactly("254700900100");
    }

    @Test
    void anAdvertisementComesWithItsWordsAndTheClick() {
        MessageArrived arrived = one("referral_with_click", MessageArrived.class);

        assertThat(arrived.context().referral())
                .hasValueSatisfying(referral -> assertThat(referral.more())
                        .containsEntry("body", "Free delivery this week")
                        .containsEntry("ctwa_clid", "Aff-9q"));
    }

    @Test
    void tapsAreChoices() {
        List<InboundEvent> events = read("replies");

        assertThat(events)
                .extracting(ReadingTest::content)
                .containsExactly(
                        new Content.Choice("yes", "Yes, please"),
                        new Content.Choice("row-7", "Express"),
                        new Content.Choice("TRACK", "Where is it?"));
        assertThat(((MessageArrived) events.getFirst()).quoted()).contains(new ExternalId("wamid.Z2"));
    }

    @Test
    void aFlowsAnswersAreAFormWhateverItsJsonIs() {
        assertThat(read("flows"))
                .extracting(event -> ((Content.Form) content(event)).answers())
                .containsExactly(
                        Map.of("rating", "4", "size", "{\"eu\":\"42\"}", "note", "fits"),
                        Map.of("response", "[1,2]"),
                        Map.of("response", "no json"));
    }

    @Test
    void anOrderKeepsItsPricesAsWritten() {
        assertThat(content("order"))
                .isEqualTo(new Content.Order(
                        java.util.Optional.of("gift wrap"),
                        List.of(new Content.Order.Item("KETTLE-B", 2, "39.5", "EUR"))));
    }

    @Test
    void whereTheCustomerCameFromIsKept() {
        assertThat(one("from_advertisement", MessageArrived.class).context().referral())
                .hasValueSatisfying(referral -> {
                    assertThat(referral.kind()).isEqualTo("ad");
                    assertThat(referral.id()).contains("12033");
                    assertThat(referral.title()).contains("Kettles");
                });
        assertThat(one("about_a_product", MessageArrived.class).context().referral())
                .hasValueSatisfying(referral -> {
                    assertThat(referral.kind()).isEqualTo("product");
                    assertThat(referral.id()).contains("KETTLE-B");
                });
    }

    @Test
    void editsAndDeletionsNameTheOriginal() {
        List<InboundEvent> events = read("edit_and_revoke");

        assertThat(events.get(0)).isInstanceOfSatisfying(MessageEdited.class, edited -> {
            assertThat(edited.id()).isEqualTo(new ExternalId("wamid.A1"));
            assertThat(edited.content()).isEqualTo(new Content.Text("Is the red kettle back?"));
        });
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        MessageDeleted.class,
                        deleted -> assertThat(deleted.id()).isEqualTo(new ExternalId("wamid.A1")));
    }

    @Test
    void whatWhatsAppDoesNotHandOutIsNamed() {
        assertThat(content("unsupported"))
                .isInstanceOfSatisfying(
                        Content.Unsupported.class,
                        unsupported -> assertThat(unsupported.platformKind()).isEqualTo("poll"));
    }

    @Test
    void groupsAndHistoryAreLeftOutWithAReason() {
        assertThat(one("group", Ignored.class).reason()).contains("group");
        assertThat(one("history", Ignored.class).reason()).contains("history");
        assertThat(one("new_field", Ignored.class).unknown())
                .hasValueSatisfying(raw -> assertThat(raw).contains("novelty"));
    }

    @Test
    void aNewNumberOrUserIdMovesTheCustomer() {
        AddressChanged number = one("changed_number", AddressChanged.class);
        assertThat(number.from().value()).isEqualTo("4915550102030");
        assertThat(number.to().value()).isEqualTo("4915550109999");

        AddressChanged user = one("changed_user_id", AddressChanged.class);
        assertThat(user.from().value()).isEqualTo("DE.81726354");
        assertThat(user.to().value()).isEqualTo("DE.99");
    }

    @Test
    void statesAreOnePerMessageAndWordAndCarryOurIdBack() {
        List<InboundEvent> events = read("states");
        UUID ours = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");

        assertThat(events.subList(0, 4))
                .extracting(event -> ((StatusChanged) event).status())
                .containsExactly(Status.SENT, Status.DELIVERED, Status.READ, Status.READ);
        assertThat(((StatusChanged) events.get(0)).ours()).contains(ours);
        // a part before the last: the whole message has not arrived yet
        assertThat(((StatusChanged) events.get(1)).ours()).isEmpty();
        assertThat(events.get(4)).isInstanceOf(Ignored.class);
        assertThat(events.get(5)).isInstanceOf(Ignored.class);
        assertThat(events).extracting(InboundEvent::key).doesNotHaveDuplicates();
    }

    @Test
    void failuresTellWhyAndWhatFollows() {
        List<InboundEvent> events = read("failures");

        assertThat(reason(events.get(0))).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(reason(events.get(1))).isEqualTo(Reason.BLOCKED_BY_CUSTOMER);
        assertThat(events.get(2))
                .isInstanceOfSatisfying(
                        ConsentChanged.class,
                        consent -> assertThat(consent.marketing()).isFalse());
        assertThat(reason(events.get(3))).isEqualTo(Reason.CREDENTIALS);
        assertThat(events.get(4))
                .isInstanceOfSatisfying(
                        AccountReported.class,
                        report -> assertThat(report.topic()).isEqualTo("message_failed"));
        assertThat(reason(events.get(5))).isEqualTo(Reason.REFUSED);
    }

    private static Reason reason(InboundEvent event) {
        return ((StatusChanged) event).failure().orElseThrow().reason();
    }

    @Test
    void whatIsWrittenOnTheSharedPhoneIsEchoed() {
        List<InboundEvent> events = read("echoes");

        assertThat(events.get(0)).isInstanceOfSatisfying(Echoed.class, echoed -> {
            assertThat(echoed.from().value()).isEqualTo("4915550102030");
            assertThat(echoed.content()).isEqualTo(new Content.Text("I am on it"));
        });
        assertThat(events.get(1)).isInstanceOf(MessageDeleted.class);
    }

    @Test
    void marketingIsStoppedAndResumed() {
        assertThat(read("preferences"))
                .extracting(event -> ((ConsentChanged) event).marketing())
                .containsExactly(false, true);
    }

    @Test
    void newsOfTheAccountIsReportedWithItsDetails() {
        AccountReported paused = one("template_paused", AccountReported.class);
        assertThat(paused.topic()).isEqualTo("message_template_status_update");
        assertThat(paused.details()).containsEntry("event", "PAUSED").containsEntry("waba_id", "700800900");
        assertThat(paused.at()).isEqualTo(Instant.ofEpochSecond(1_760_000_500));

        assertThat(one("account_error", AccountReported.class).details()).containsEntry("code", "131042");
    }

    @Test
    void aBodyForSeveralNumbersIsTakenApart() {
        byte[] body = bytes("two_numbers");
        Map<String, Webhook> parts =
                PerNumber.of(new Webhook(Map.of(), body), Payload.of(body).orElseThrow(), "100200300400");

        assertThat(parts.keySet()).containsExactly("100200300400", "100200300401");
        assertThat(read(parts.get("100200300400").body()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("MessageArrived", "AccountReported");
        assertThat(content(read(parts.get("100200300401").body()).getFirst())).isEqualTo(new Content.Text("to two"));
    }

    @Test
    void absurdValuesNeitherFailNorFillTheMemory() {
        String absurd = "x".repeat(5000);
        String body = """
                {"object":"whatsapp_business_account","entry":[{"id":"%1$s","changes":[7,{"field":9,"value":"v"},
                 {"field":"messages","value":{"metadata":{"phone_number_id":"%1$s"},"contacts":[3,null],"messages":[
                  {"from":1e999999999,"id":1e999999999,"timestamp":1e999999999,"type":"text","text":{"body":"a\\u0000b"}},
                  {"from":"%1$s","id":"%1$s","timestamp":"-5","type":"%1$s"},
                  {"from":"491","id":"wamid.1","type":"location","location":{"latitude":"x"}},
                  {"from":"491","id":"wamid.2","type":"edit","edit":[]},
                  {"from":"491","id":"wamid.3","type":"system","system":null},
                  null],"statuses":{"a":1}}}]},"entry",null]}""".formatted(absurd);

        List<InboundEvent> events = read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(events.stream().filter(MessageArrived.class::isInstance).map(ReadingTest::content))
                .contains(new Content.Text("ab"));
        assertThat(events).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void theSameBodyTwiceHasTheSameKeys() {
        assertThat(read("text_with_unknown_shape_between"))
                .extracting(InboundEvent::key)
                .isEqualTo(read("text_with_unknown_shape_between").stream()
                        .map(InboundEvent::key)
                        .toList());
    }

    private Content content(String file) {
        return content(read(file).getFirst());
    }

    private static Content content(InboundEvent event) {
        return ((MessageArrived) event).content();
    }

    private <T extends InboundEvent> T one(String file, Class<T> type) {
        List<InboundEvent> events = read(file);
        assertThat(events).hasSize(1);
        return type.cast(events.getFirst());
    }

    private List<InboundEvent> read(String file) {
        return read(bytes(file));
    }

    private List<InboundEvent> read(byte[] body) {
        return reader.read(Payload.of(body).orElseThrow());
    }

    private static byte[] bytes(String file) {
        try (InputStream found = ReadingTest.class.getResourceAsStream("/whatsapp/" + file + ".json")) {
            return java.util.Objects.requireNonNull(found).readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
