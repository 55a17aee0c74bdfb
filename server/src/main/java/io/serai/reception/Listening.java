package io.serai.reception;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.understanding.Heard;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what customers want and how they feel whom people answer, and writes it on the conversation for the lists of the desk; for whom the bot
 * answers, {@link Acting} writes what was heard in the turn. Beside the
 * path of a message, on a thread of its own: who comes too fast for it is not listened to, and what it missed it makes up for those who wait, after
 * the next start.
 */
@Component
class Listening {
    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_MISSED = 500;
    private static final int LOOKED_AT = 20;
    /** The first customers are answered before anybody is listened to once more. */
    private static final Duration AFTER_START = Duration.ofSeconds(30);

    private final Understanding understanding;
    private final Languages languages;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Marking marking;
    private final Conversations conversations;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            0,
            1,
            5,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("listening").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Listening(
            Understanding understanding,
            Languages languages,
            Contacts contacts,
            Accounts accounts,
            Marking marking,
            Conversations conversations) {
        this.understanding = understanding;
        this.languages = languages;
        this.contacts = contacts;
        this.accounts = accounts;
        this.marking = marking;
        this.conversations = conversations;
    }

    @EventListener
    void on(ConversationEvent.MessageAdded added) {
        boolean byCustomer = added.message().author() instanceof Author.Customer;
        if (byCustomer
                && !isHeardByTheBot(added.conversation())
                && !added.conversation().marks().spam()
                && !added.message().content().words().isBlank()) {
            thread.execute(() -> listen(added.conversation(), added.message()));
        }
    }

    /** Whose turn the bot answers, its turn has heard. */
    private static boolean isHeardByTheBot(Conversation conversation) {
        return conversation.owner() instanceof Owner.Bot && conversation.status() == Conversation.Status.OPEN;
    }

    /** Who waits for a person while the server was down, or was not listened to, is listened to after the start. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        CompletableFuture.delayedExecutor(AFTER_START.toSeconds(), TimeUnit.SECONDS, thread)
                .execute(this::catchUp);
    }

    private void catchUp() {
        try {
            accounts.workspaces().forEach(this::catchUp);
        } catch (RuntimeException failed) {
            log.warn("who waits could not be listened to again", failed);
        }
    }

    private void catchUp(Workspace shop) {
        Stream.concat(
                        conversations.waiting(shop.id(), MOST_MISSED).stream(),
                        conversations.unanswered(shop.id(), MOST_MISSED).stream())
                .forEach(waiting -> last(waiting).ifPresent(message -> listen(waiting, message)));
    }

    private Optional<Message> last(Conversation conversation) {
        return conversations.history(conversation.workspace(), conversation.id(), Optional.empty(), LOOKED_AT).stream()
                .filter(message -> message.author() instanceof Author.Customer
                        && !message.content().words().isBlank())
                .reduce((earlier, later) -> later);
    }

    private void listen(Conversation conversation, Message message) {
        try {
            Heard heard = understanding.hear(utterance(conversation, message));
            marking.heard(
                    conversation.workspace(),
                    conversation.id(),
                    heard.intents().stream().findFirst().map(IntentGuess::intent),
                    heard.mood().emotion().name().toLowerCase(Locale.ROOT));
        } catch (RuntimeException failed) {
            log.warn(
                    "what the customer of conversation {} wants was not heard",
                    conversation.id().value(),
                    failed);
        }
    }

    private Utterance utterance(Conversation conversation, Message message) {
        String words = message.content().words();
        Language language = languages.detect(words, conversation.language()).language();
        Optional<Contact> contact = contacts.find(conversation.workspace(), conversation.contact());
        return new Utterance(
                conversation.workspace(),
                List.of(words),
                language,
                contact.flatMap(Contact::country),
                message.at(),
                contact.flatMap(Contact::zone)
                        .orElseGet(() ->
                                accounts.workspace(conversation.workspace()).zone()));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
