package io.serai.copilot.internal;

import io.serai.accounts.Agent;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.ThreadMasking;
import io.serai.inbox.Access;
import io.serai.language.Languages;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a thread for somebody who may answer in it. */
@Component
public class Talks {
    private static final int MOST = 200;

    private final Access access;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Languages languages;
    private final Permissions permissions;
    private final ThreadMasking masking;

    Talks(
            Access access,
            Conversations conversations,
            Contacts contacts,
            Languages languages,
            Permissions permissions,
            ThreadMasking masking) {
        this.access = access;
        this.conversations = conversations;
        this.contacts = contacts;
        this.languages = languages;
        this.permissions = permissions;
        this.masking = masking;
    }

    Talk of(Agent agent, ConversationId id) {
        Conversation conversation = access.conversation(agent, id, Permission.REPLY);
        Contact contact = contacts.find(agent.workspace(), conversation.contact())
                .orElseThrow(() -> Problem.notFound("This customer is not here any more."));
        boolean clear = permissions.may(agent, Permission.SEE_CONTACT_DATA);
        List<Message> lines = conversations.history(agent.workspace(), id, Optional.empty(), MOST).stream()
                .filter(message -> !message.note()
                        && message.deletedAt().isEmpty()
                        && !(message.content() instanceof Content.Notice))
                .sorted(Comparator.comparingLong(Message::seq))
                .map(message -> clear ? message : masking.mask(message))
                .toList();
        return new Talk(agent, conversation, contact, language(conversation, contact, lines), lines);
    }

    private Language language(Conversation conversation, Contact contact, List<Message> lines) {
        Optional<Language> before = conversation.language().or(contact::language);
        String said = lines.stream()
                .filter(Talk::isCustomers)
                .map(Talk::words)
                .filter(words -> !words.isBlank())
                .reduce((first, last) -> last)
                .orElse("");
        return before.orElseGet(() -> languages.detect(said, Optional.empty()).language());
    }
}
