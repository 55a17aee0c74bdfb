package io.serai.reception;

import io.serai.accounts.Accounts;
import io.serai.brain.Greetings;
import io.serai.brain.Greetings.Chosen;
import io.serai.brain.Greetings.Situation;
import io.serai.brain.Persona;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Context.Referral;
import io.serai.contacts.Contact;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.shared.Language;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the persona the greeting that the shop has for just this customer. */
@Component
class Welcoming {
    private final Greetings greetings;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Clock clock;

    Welcoming(Greetings greetings, Conversations conversations, Accounts accounts, Clock clock) {
        this.greetings = greetings;
        this.conversations = conversations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The persona as it is where no rule fits. */
    Persona greeting(
            Persona persona,
            ChannelAccount account,
            Contact contact,
            Conversation conversation,
            Language language,
            Message message) {
        Optional<Chosen> chosen = greetings.choose(
                account.workspace(), () -> situation(account, contact, conversation, language, message));
        return chosen.map(found -> persona.greeting(language, found.text())).orElse(persona);
    }

    private Situation situation(
            ChannelAccount account, Contact contact, Conversation conversation, Language language, Message message) {
        var zone = accounts.workspace(account.workspace()).zone();
        return new Situation(
                account.kind(),
                Optional.of(account.id()),
                language,
                contact.country(),
                message.context().referral().flatMap(Referral::url),
                conversation.episode() > 1
                        || conversations
                                        .ofContact(account.workspace(), contact.id())
                                        .size()
                                > 1,
                BusinessHours.of(account.settings(), zone).isOpen(clock.instant()));
    }
}
