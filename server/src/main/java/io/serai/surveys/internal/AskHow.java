package io.serai.surveys.internal;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Writer;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks a customer a while after the resolution, if they may be asked and still have nothing to add. */
@Component
class AskHow implements JobHandler<SurveyDue> {
    private static final int LOOKED_AT = 60;

    private final SurveyStore store;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final SurveyLinks links;
    private final Answers answers;
    private final TransactionOperations transaction;
    private final Clock clock;

    AskHow(
            SurveyStore store,
            Conversations conversations,
            Contacts contacts,
            Channels channels,
            Accounts accounts,
            SurveyLinks links,
            Answers answers,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.links = links;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Class<SurveyDue> handles() {
        return SurveyDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, SurveyDue due) {
        SurveySettings settings = store.settings(workspace);
        conversations
                .find(workspace, due.conversation())
                .filter(conversation -> settings.on()
                        && conversation.status() == Conversation.Status.RESOLVED
                        && !conversation.marks().spam()
                        && conversation.episode() == due.episode()
                        && maySay(conversation)
                        && wasHelped(conversation))
                .ifPresent(conversation -> contacts.find(workspace, conversation.contact())
                        .filter(contact -> !contact.blocked() && !contact.barred())
                        .ifPresent(contact -> ask(settings, conversation, contact)));
    }

    /** Only while the platform lets us write freely. */
    private boolean maySay(Conversation conversation) {
        return channels.account(conversation.workspace(), conversation.account())
                .filter(account -> account.state() == ChannelAccount.State.ACTIVE)
                .filter(account -> channels.window(account, conversation.lastInboundAt())
                        .allows(new Writer.Bot(), new Content.Text(""), clock.instant()))
                .isPresent();
    }

    /** Somebody asked, as a person, and was answered. */
    private boolean wasHelped(Conversation conversation) {
        List<Message> said =
                conversations.history(conversation.workspace(), conversation.id(), Optional.empty(), LOOKED_AT);
        boolean asked = said.stream()
                .anyMatch(line -> line.author() instanceof Author.Customer
                        && line.context().automatic().isEmpty());
        boolean answered = said.stream()
                .anyMatch(line -> !line.note()
                        && !(line.author() instanceof Author.Customer)
                        && !(line.author() instanceof Author.System));
        return asked && answered;
    }

    private void ask(SurveySettings settings, Conversation conversation, Contact contact) {
        Survey survey = new Survey(
                Ids.next(),
                conversation.id(),
                conversation.episode(),
                conversation.account(),
                conversation.address(),
                conversation.owner() instanceof Owner.Human(var agent) ? Optional.of(agent) : Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Language language = conversation
                .language()
                .or(contact::language)
                .orElseGet(() -> accounts.workspace(conversation.workspace()).language());
        answers.asked(conversation.workspace());
        transaction.executeWithoutResult(committing -> {
            if (store.ask(conversation.workspace(), survey)) {
                conversations.tell(
                        conversation, "survey:" + survey.episode(), words(settings, survey, conversation, language));
            }
        });
    }

    private Content words(SurveySettings settings, Survey survey, Conversation conversation, Language language) {
        String question =
                settings.question(language.primary().value()).orElseGet(() -> SurveyWords.say("question", language));
        if (survey.address().kind() == ChannelKind.EMAIL) {
            String link = links.to(conversation.workspace(), survey, language).toString();
            return Content.Email.answer(question + "\n\n" + SurveyWords.say("mail", language) + "\n" + link, List.of());
        }
        return new Content.Menu(
                question,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(rating -> new Content.Menu.Option(
                                Answers.PREFIX + survey.id() + ":" + rating,
                                SurveyWords.label(rating, settings.smileys())))
                        .toList());
    }
}
