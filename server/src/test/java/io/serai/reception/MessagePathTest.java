package io.serai.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
import io.serai.accounts.Staff;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.content.Reading;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Marking;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.inbox.Inbox;
import io.serai.knowledge.KnowledgeEditor;
import io.serai.knowledge.Phrase;
import io.serai.media.MediaStore;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A customer's message from the door to the answer, through the whole server. */
@SeraiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "serai.reception.patience=0s")
class MessagePathTest {
    private static final String RETURNS = "You can return anything within 30 days, free of charge.";

    @Autowired
    private Staff staff;

    @Autowired
    private Channels channels;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Marking marking;

    @Autowired
    private KnowledgeEditor knowledge;

    @Autowired
    private MediaStore media;

    @Autowired
    private Inbox inbox;

    private Agent owner;
    private ChannelAccount website;
    private int sent;

    @BeforeAll
    void aShopThatKnowsItsReturns() {
        owner = staff.found(new Staff.Founding(
                "Shop",
                "Olga",
                "olga@example.com",
                new Secret("correct horse battery"),
                Language.ENGLISH,
                ZoneId.of("UTC")));
        website = channels.connect(owner.workspace(), ChannelKind.WIDGET, "Website", Map.of(), Map.of());
        knowledge.addFaq(
                owner.workspace(),
                List.of(
                        new Phrase(Language.ENGLISH, "How can I return an item?"),
                        new Phrase(Language.ENGLISH, "What is your return policy?")),
                List.of(new Phrase(Language.ENGLISH, RETURNS)));
        await().atMost(Duration.ofSeconds(60)).until(() -> knowledge.waiting(owner.workspace()) == 0);
    }

    @AfterEach
    void everybodyGoesHome() {
        inbox.presence(owner.workspace(), owner.id(), Inbox.Presence.OFFLINE);
    }

    @Test
    void aQuestionIsAnsweredFromTheShopsKnowledge() {
        Address ana = somebody();
        says(ana, "How can I return an item?");
        assertThat(botLines(ana)).singleElement().asString().contains(RETURNS);
        Message answer = last(ana, message -> message.author() instanceof Author.Bot);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> conversations
                                .message(owner.workspace(), answer.id())
                                .orElseThrow()
                                .delivery()
                                .state()
                        == Delivery.State.SENT);
        assertThat(conversations.trace(
                        owner.workspace(),
                        answer.conversation(),
                        answer.answers().orElseThrow()))
                .hasValueSatisfying(trace -> assertThat(trace.decision()).isEqualTo("answer"));
    }

    @Test
    void whoWasReportedAsSpamIsKeptAndNotAnswered() {
        Address spammer = somebody();
        says(spammer, "How can I return an item?");
        assertThat(botLines(spammer)).hasSize(1);
        marking.spam(
                owner.workspace(),
                conversation(spammer).id(),
                new Content.Notice(Content.Notice.Kind.REPORTED_AS_SPAM, Map.of()));
        channels.accept(website, List.of(message(spammer, "What is your return policy?")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> last(spammer, message -> message.author() instanceof Author.Customer)
                        .content()
                        .words()
                        .startsWith("What"));
        Address next = somebody();
        says(next, "How can I return an item?");
        assertThat(botLines(next)).hasSize(1);
        assertThat(botLines(spammer)).hasSize(1);
        assertThat(conversation(spammer).marks().spam()).isTrue();
    }

    @Test
    void whereTheBotIsSwitchedOffAPersonIsWaitedFor() {
        ChannelAccount before = website;
        website = channels.connect(owner.workspace(), ChannelKind.WIDGET, "Quiet", Map.of("bot", "off"), Map.of());
        try {
            Address ana = somebody();
            says(ana, "How can I return an item?");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> conversation(ana).owner().equals(new Owner.Queue()));
            assertThat(botLines(ana)).noneMatch(line -> line.contains(RETURNS));
        } finally {
            website = before;
        }
    }

    @Test
    void whatNoPersonWroteIsKeptAndNeverAnswered() {
        Address ana = somebody();
        MessageArrived written = message(ana, "How can I return an item?");
        MessageArrived automatic = new MessageArrived(
                written.key(),
                ana,
                written.id(),
                written.content(),
                written.profile(),
                written.at(),
                Optional.empty(),
                Optional.empty(),
                Context.automatic("out of office"),
                List.of());
        channels.accept(website, List.of(automatic));
        says(ana, "What is your return policy?");
        assertThat(botLines(ana)).hasSize(1);
        assertThat(thread(ana).getFirst().context().automatic()).contains("out of office");
    }

    @Test
    void whatWasWrittenInThePlatformsOwnAppStandsInTheThreadOnce() {
        Address ana = somebody();
        says(ana, "How can I return an item?");
        Message answer = last(ana, message -> message.author() instanceof Author.Bot);
        var elsewhere = new InboundEvent.Echoed(
                "echo-1",
                ana,
                new ExternalId("phone-1"),
                new Content.Text("I'll look"),
                Optional.empty(),
                Instant.now());
        var ours = new InboundEvent.Echoed(
                "echo-2",
                ana,
                new ExternalId("ours-1"),
                answer.content(),
                Optional.of(answer.id().value()),
                Instant.now());
        channels.accept(website, List.of(elsewhere, ours));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> thread(ana).stream().anyMatch(line -> line.author() instanceof Author.Elsewhere));
        channels.accept(website, List.of(message(ana, "What is your return policy?")));
        await().during(Duration.ofMillis(500)).until(() -> botLines(ana).size() == 1 && countElsewhere(ana) == 1);
    }

    private long countElsewhere(Address who) {
        return thread(who).stream()
                .filter(line -> line.author() instanceof Author.Elsewhere)
                .count();
    }

    @Test
    void whoIsKnownByTwoAddressesIsOneCustomerWithOneThread() {
        Address phone = somebody();
        Address user = somebody();
        says(phone, "How can I return an item?");
        MessageArrived next = message(user, "What is your return policy?");
        channels.accept(
                website,
                List.of(new MessageArrived(
                        next.key(),
                        user,
                        next.id(),
                        next.content(),
                        next.profile(),
                        next.at(),
                        Optional.empty(),
                        Optional.empty(),
                        Context.NONE,
                        List.of(phone))));
        await().atMost(Duration.ofSeconds(20)).until(() -> botLines(user).size() == 2);
        assertThat(thread(user))
                .filteredOn(line -> line.author() instanceof Author.Customer)
                .hasSize(2);
    }

    @Test
    void theSamePlatformMessageTwiceIsOneMessageAndOneAnswer() {
        Address ana = somebody();
        MessageArrived message = message(ana, "What is your return policy?");
        assertThat(channels.accept(website, List.of(message))).isEqualTo(1);
        assertThat(channels.accept(website, List.of(message))).isZero();
        awaitBot(ana, 1);
        assertThat(thread(ana))
                .filteredOn(line -> line.author() instanceof Author.Customer)
                .hasSize(1);
        assertThat(botLines(ana)).hasSize(1);
    }

    @Test
    void aPictureIsReadBeforeTheBotAnswersAndCardNumbersInItAreGone() throws IOException {
        knowledge.addFaq(
                owner.workspace(),
                List.of(new Phrase(Language.ENGLISH, "My payment failed and my card was declined")),
                List.of(new Phrase(Language.ENGLISH, "Your bank declined the card. Please try another one.")));
        await().atMost(Duration.ofSeconds(60)).until(() -> knowledge.waiting(owner.workspace()) == 0);
        Address ana = somebody();
        sends(ana, picture("order.png"));
        awaitBot(ana, 1);
        assertThat(botLines(ana))
                .singleElement()
                .asString()
                .contains("Your bank declined")
                .contains("Payment failed");
        Message shown = last(ana, message -> message.content() instanceof Content.Media);
        assertThat(shown.content().files().getFirst().reading())
                .hasValueSatisfying(
                        reading -> assertThat(reading.text()).contains("#48213").contains("[card •••• 1111]"));
        assertThat(conversations.trace(owner.workspace(), shown.conversation(), shown.id()))
                .hasValueSatisfying(trace -> {
                    assertThat(trace.reason()).isEqualTo("picture");
                    assertThat(trace.notes()).containsKey("seen");
                });
    }

    @Test
    void aPictureInWhichNothingCanBeReadIsAPersonsBusiness() throws IOException {
        Address ana = somebody();
        sends(ana, picture("photo.jpg"));
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(NoSuchElementException.class)
                .until(() -> conversation(ana).owner().equals(new Owner.Queue()));
        Message shown = last(ana, message -> message.content() instanceof Content.Media);
        assertThat(shown.content().files().getFirst().reading()).contains(Reading.nothing());
    }

    private Attachment picture(String name) throws IOException {
        try (InputStream bytes = MessagePathTest.class.getResourceAsStream("/pictures/" + name)) {
            return media.store(owner.workspace(), Optional.of(name), "image/png", Objects.requireNonNull(bytes, name));
        }
    }

    private void sends(Address who, Attachment picture) {
        String id = UUID.randomUUID().toString();
        channels.accept(
                website,
                List.of(new MessageArrived(
                        id,
                        who,
                        new ExternalId(id),
                        new Content.Media(Content.Media.Kind.IMAGE, picture, Optional.empty(), Optional.empty()),
                        Profile.NOTHING,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty())));
    }

    @Test
    void aBurstGetsOneAnswer() {
        Address ana = somebody();
        List<InboundEvent> burst = new ArrayList<>();
        for (String text : List.of("Hi", "I have a question", "How can I return an item?")) {
            burst.add(message(ana, text));
        }
        channels.accept(website, burst);
        awaitBot(ana, 1);
        assertThat(thread(ana))
                .filteredOn(line -> line.author() instanceof Author.Customer)
                .hasSize(3);
        assertThat(botLines(ana)).singleElement().asString().contains(RETURNS);
    }

    @Test
    void aFollowUpIsAnsweredAlthoughThePlatformsClockIsBehindOurs() {
        Address ana = somebody();
        says(ana, "How can I return an item?");
        MessageArrived now = message(ana, "What is your return policy?");
        channels.accept(
                website,
                List.of(new MessageArrived(
                        now.key(),
                        ana,
                        now.id(),
                        now.content(),
                        now.profile(),
                        now.at().minusSeconds(60),
                        Optional.empty(),
                        Optional.empty())));
        awaitBot(ana, 2);
        assertThat(botLines(ana)).hasSize(2).allMatch(line -> line.contains(RETURNS));
    }

    @Test
    void onceAPersonHasTheTurnTheBotIsSilent() {
        Address ana = somebody();
        says(ana, "How can I return an item?");
        Conversation conversation = conversation(ana);
        conversations.handOver(
                owner.workspace(),
                conversation.id(),
                new Owner.Human(owner.id()),
                new Content.Notice(Content.Notice.Kind.TAKEN_OVER, Map.of()));
        channels.accept(website, List.of(message(ana, "What is your return policy?")));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> thread(ana).stream()
                                .filter(line -> line.author() instanceof Author.Customer)
                                .count()
                        == 2);
        Trace why =
                new Trace("answer", "confident", 1, Language.ENGLISH, List.of(), Optional.empty(), Map.of(), Map.of());
        assertThat(conversations.reply(conversation, lastOfCustomer(ana).id(), 0, new Content.Text("too late"), why))
                .as("a reply of the bot after a person took over")
                .isEmpty();
        assertThat(botLines(ana)).hasSize(1);
    }

    @Test
    void whoAsksForAPersonWaitsInTheQueueAndTheFirstToComeOnlineGetsThem() {
        Address ana = somebody();
        channels.accept(website, List.of(message(ana, "I want to talk to a human")));
        await().atMost(Duration.ofSeconds(10))
                .ignoreException(NoSuchElementException.class)
                .until(() -> conversation(ana).owner().equals(new Owner.Queue()));
        assertThat(conversation(ana).handOff())
                .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo(Conversation.HandOff.Reason.REQUESTED));
        inbox.presence(owner.workspace(), owner.id(), Inbox.Presence.ONLINE);
        assertThat(conversation(ana).owner()).isEqualTo(new Owner.Human(owner.id()));
        inbox.presence(owner.workspace(), owner.id(), Inbox.Presence.OFFLINE);
        assertThat(conversation(ana).owner()).as("after signing off").isEqualTo(new Owner.Queue());
    }

    @Test
    void whoWaitsOutsideTheAccountsHoursIsToldWhenSomebodyIsBack() {
        String tomorrow = Instant.now()
                .atZone(ZoneId.of("UTC"))
                .plusDays(1)
                .getDayOfWeek()
                .name()
                .substring(0, 3)
                .toLowerCase(Locale.ROOT);
        ChannelAccount before = website;
        website = channels.connect(
                owner.workspace(),
                ChannelKind.WIDGET,
                "By day",
                Map.of("hours", tomorrow + "=09:00-10:00", "bot_name", "Noor"),
                Map.of());
        try {
            Address ana = somebody();
            channels.accept(website, List.of(message(ana, "I want to talk to a human")));
            awaitBot(ana, 1);
            assertThat(botLines(ana)).anyMatch(line -> line.contains("🕘") && line.contains("09:00 (UTC)"));
        } finally {
            website = before;
        }
    }

    @Test
    void onlyTheAccountsTeamIsGivenItsConversations() {
        ChannelAccount before = website;
        website = channels.connect(
                owner.workspace(),
                ChannelKind.WIDGET,
                "Others",
                Map.of("team", UUID.randomUUID().toString()),
                Map.of());
        try {
            Address ana = somebody();
            inbox.presence(owner.workspace(), owner.id(), Inbox.Presence.ONLINE);
            channels.accept(website, List.of(message(ana, "I want to talk to a human")));
            await().atMost(Duration.ofSeconds(10))
                    .ignoreException(NoSuchElementException.class) // it is not written down yet
                    .until(() -> conversation(ana).handOff().isPresent());
            inbox.drain(owner.workspace());
            assertThat(conversation(ana).owner()).isEqualTo(new Owner.Queue());
            assertThat(inbox.staffed(website)).isFalse();
            assertThat(inbox.staffed(before)).isTrue();
        } finally {
            website = before;
        }
    }

    @Test
    void cardNumbersAreGoneBeforeAnythingIsStored() {
        Address ana = somebody();
        channels.accept(website, List.of(message(ana, "my card is 4111 1111 1111 1111 how can I return an item?")));
        awaitBotOrQueue(ana);
        assertThat(lastOfCustomer(ana).content().words()).doesNotContain("4111 1111 1111 1111");
    }

    @Test
    void anEditChangesTheMessageAndKeepsItsPlace() {
        Address ana = somebody();
        MessageArrived first = message(ana, "How can I return an item?");
        channels.accept(website, List.of(first));
        awaitBot(ana, 1);
        channels.accept(
                website,
                List.of(new InboundEvent.MessageEdited(
                        "edit:" + first.key(),
                        ana,
                        first.id(),
                        new Content.Text("How can I return a tent?"),
                        Instant.now())));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> lastOfCustomer(ana).editedAt().isPresent());
        assertThat(lastOfCustomer(ana).content()).isEqualTo(new Content.Text("How can I return a tent?"));
        assertThat(lastOfCustomer(ana).seq()).isEqualTo(1);
    }

    @Test
    void aReactionUnderANewIdFindsTheThreadByTheKnownOne() {
        Address known = somebody();
        Address renewed = somebody();
        says(known, "How can I return an item?");
        Message first = lastOfCustomer(known);
        channels.accept(
                website,
                List.of(new InboundEvent.Reacted(
                        "reaction:" + renewed.value(),
                        renewed,
                        first.externalId().orElseThrow(),
                        "🙏",
                        Instant.now(),
                        List.of(known))));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> conversations
                        .latest(owner.workspace(), website.id(), renewed)
                        .isPresent());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(lastOfCustomer(renewed).reaction()).contains("🙏"));
    }

    @Test
    void aThreadIsResumedExactlyByItsChangeCounter() {
        Address ana = somebody();
        says(ana, "How can I return an item?");
        long seen = conversation(ana).change();
        says(ana, "What is your return policy?");
        List<Message> missed =
                conversations.changedAfter(owner.workspace(), conversation(ana).id(), seen, 100);
        assertThat(missed).extracting(Message::change).isSorted().allMatch(change -> change > seen);
        assertThat(missed).anyMatch(line -> line.content().words().equals("What is your return policy?"));
    }

    private Address somebody() {
        return new Address(ChannelKind.WIDGET, "visitor:" + UUID.randomUUID());
    }

    private void says(Address who, String text) {
        int before = botLines(who).size();
        channels.accept(website, List.of(message(who, text)));
        awaitBot(who, before + 1);
    }

    private MessageArrived message(Address who, String text) {
        String id = who.value() + ":" + ++sent;
        return new MessageArrived(
                id,
                who,
                new ExternalId(id),
                new Content.Text(text),
                Profile.named("Ana"),
                Instant.now(),
                Optional.empty(),
                Optional.empty());
    }

    private void awaitBot(Address who, int lines) {
        await().atMost(Duration.ofSeconds(20)).until(() -> botLines(who).size() >= lines);
    }

    private void awaitBotOrQueue(Address who) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !botLines(who).isEmpty());
    }

    private Conversation conversation(Address who) {
        return conversations.latest(owner.workspace(), website.id(), who).orElseThrow();
    }

    private List<Message> thread(Address who) {
        return conversations
                .latest(owner.workspace(), website.id(), who)
                .map(it -> conversations.history(owner.workspace(), it.id(), Optional.empty(), 100))
                .orElse(List.of());
    }

    private List<String> botLines(Address who) {
        return thread(who).stream()
                .filter(line -> line.author() instanceof Author.Bot)
                .map(line -> line.content().words())
                .toList();
    }

    private Message lastOfCustomer(Address who) {
        return last(who, line -> line.author() instanceof Author.Customer);
    }

    private Message last(Address who, Predicate<Message> which) {
        return thread(who).stream().filter(which).toList().getLast();
    }
}
