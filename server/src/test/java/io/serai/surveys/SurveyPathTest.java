package io.serai.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
import io.serai.accounts.Staff;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contacts;
import io.serai.contacts.CustomerFiles;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import io.serai.surveys.internal.Answers;
import io.serai.surveys.internal.Survey;
import io.serai.surveys.internal.SurveySettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Asked once after a resolution; the answer opens nothing and wakes nobody. */
@SeraiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"serai.reception.patience=0s", "serai.test=surveys"})
class SurveyPathTest {
    @Autowired
    private Staff staff;

    @Autowired
    private Channels channels;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Contacts contacts;

    @Autowired
    private CustomerFiles files;

    @Autowired
    private Answers answers;

    private Agent owner;
    private ChannelAccount website;
    private int sent;

    @BeforeAll
    void aShopThatAsks() {
        owner = staff.found(new Staff.Founding(
                "Shop",
                "Olga",
                "olga@example.com",
                new Secret("correct horse battery"),
                Language.ENGLISH,
                ZoneId.of("UTC")));
        website = channels.connect(owner.workspace(), ChannelKind.WIDGET, "Website", Map.of(), Map.of());
        answers.settings(owner.workspace(), new SurveySettings(true, 0, true, Map.of("en", "Happy?")));
    }

    private Conversation helped(Address ana) {
        says(ana, new Content.Text("Hello, I need help"));
        await().atMost(Duration.ofSeconds(20)).until(() -> latest(ana).isPresent());
        var notice = new Content.Notice(Content.Notice.Kind.TAKEN_OVER, Map.of());
        Conversation mine = conversations.handOver(
                owner.workspace(), latest(ana).orElseThrow().id(), new Owner.Human(owner.id()), notice);
        conversations.say(mine, owner.id(), Ids.next().toString(), new Content.Text("Done."), Optional.empty());
        return mine;
    }

    private void resolve(Conversation it) {
        conversations.resolve(owner.workspace(), it.id(), new Content.Notice(Content.Notice.Kind.RESOLVED, Map.of()));
    }

    private Optional<Conversation> latest(Address ana) {
        return conversations.latest(owner.workspace(), website.id(), ana);
    }

    private void says(Address ana, Content content) {
        String id = "m" + sent++;
        channels.accept(
                website,
                List.of(new MessageArrived(
                        ana.value() + id,
                        ana,
                        new ExternalId(id),
                        content,
                        Profile.NOTHING,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty(),
                        Context.NONE,
                        List.of())));
    }

    private List<Message> said(Conversation it) {
        return conversations.history(owner.workspace(), it.id(), Optional.empty(), 50);
    }

    private Content.Menu asked(Conversation it) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> said(it).stream().anyMatch(line -> line.content() instanceof Content.Menu));
        return (Content.Menu) said(it).stream()
                .map(Message::content)
                .filter(content -> content instanceof Content.Menu)
                .findFirst()
                .orElseThrow();
    }

    private static Address somebody() {
        return new Address(ChannelKind.WIDGET, Ids.next().toString());
    }

    private List<Survey> rated(Conversation it) {
        return answers.ofContact(owner.workspace(), it.contact());
    }

    @Test
    void aTapIsKeptAndTheReasonAfterItAndTheNextQuestionOpensTheConversationAgain() {
        Address ana = somebody();
        Conversation it = helped(ana);
        resolve(it);
        Content.Menu menu = asked(it);
        assertThat(menu.prompt()).isEqualTo("Happy?");
        assertThat(menu.options()).hasSize(5);

        says(
                ana,
                new Content.Choice(
                        menu.options().get(1).id(), menu.options().get(1).label()));
        await().atMost(Duration.ofSeconds(20)).until(() -> !rated(it).isEmpty());
        says(ana, new Content.Text("It took two weeks."));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rated(it).getFirst().reason().isPresent());
        assertThat(rated(it)).singleElement().satisfies(survey -> {
            assertThat(survey.rating()).contains(2);
            assertThat(survey.reason()).contains("It took two weeks.");
            assertThat(survey.agent()).contains(owner.id());
        });
        Conversation after = latest(ana).orElseThrow();
        assertThat(after.status()).isEqualTo(Conversation.Status.RESOLVED);
        assertThat(after.episode()).isEqualTo(1);
        assertThat(after.waitingSince()).isEmpty();
        assertThat(said(it).stream()
                        .filter(line -> line.author() instanceof Author.Bot
                                && line.answers().isPresent()
                                && line.seq() > 3))
                .isEmpty();

        says(ana, new Content.Text("And where is my second parcel?"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> latest(ana).orElseThrow().status() == Conversation.Status.OPEN);
        assertThat(latest(ana).orElseThrow().episode()).isEqualTo(2);
    }

    @Test
    void aQuestionRightAfterTheRatingIsNoReason() {
        Address ana = somebody();
        Conversation it = helped(ana);
        resolve(it);
        asked(it);
        says(ana, new Content.Text("５"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !rated(it).isEmpty());
        says(ana, new Content.Text("By the way, do you ship to Chile?"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> latest(ana).orElseThrow().status() == Conversation.Status.OPEN);
        assertThat(rated(it).getFirst().reason()).isEmpty();
    }

    @Test
    void whoIsBarredIsNotAskedAndWhatTheyWriteOpensNothing() throws InterruptedException {
        Address ana = somebody();
        Conversation it = helped(ana);
        files.bar(owner.workspace(), it.contact(), owner.id(), Optional.empty());
        resolve(it);
        says(ana, new Content.Text("Answer me"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> said(it).stream()
                        .anyMatch(line -> line.content().words().equals("Answer me")));
        Thread.sleep(1_500);
        assertThat(latest(ana).orElseThrow().status()).isEqualTo(Conversation.Status.RESOLVED);
        assertThat(said(it)).noneMatch(line -> line.content() instanceof Content.Menu);
        assertThat(contacts.find(owner.workspace(), it.contact())).isPresent();
    }
}
