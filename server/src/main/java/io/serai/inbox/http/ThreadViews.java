package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactView;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Listed;
import io.serai.conversations.Message;
import io.serai.conversations.ThreadMasking;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the desk is shown of conversations, masked for those who may not see contact data. */
@Component
public class ThreadViews {
    private static final int NEWEST = 50;

    private final Conversations conversations;
    private final Contacts contacts;
    private final Channels channels;
    private final ContactViews contactViews;
    private final ThreadMasking masking;
    private final Permissions permissions;

    ThreadViews(
            Conversations conversations,
            Contacts contacts,
            Channels channels,
            ContactViews contactViews,
            ThreadMasking masking,
            Permissions permissions) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.channels = channels;
        this.contactViews = contactViews;
        this.masking = masking;
        this.permissions = permissions;
    }

    record ListedView(
            ConversationView conversation,
            Optional<ContactView> contact,
            String accountName,
            ChannelKind accountKind,
            Optional<Message> lastMessage,
            long unread) {}

    record ThreadView(
            ConversationView conversation,
            Optional<ContactView> contact,
            AccountView account,
            List<Message> messages,
            List<ConversationView> earlier,
            long unread) {}

    record AccountView(ChannelAccountId id, ChannelKind kind, String name) {}

    Page<ListedView> listed(Agent agent, Page<Listed> page) {
        Map<ChannelAccountId, ChannelAccount> accounts = channels.accounts(agent.workspace()).stream()
                .collect(Collectors.toMap(ChannelAccount::id, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .map(line -> listed(
                                agent,
                                line,
                                Optional.ofNullable(
                                        accounts.get(line.conversation().account()))))
                        .toList(),
                page.next());
    }

    private ListedView listed(Agent agent, Listed line, Optional<ChannelAccount> account) {
        return new ListedView(
                conversation(agent, line.conversation()),
                contact(agent, line.conversation()),
                account.map(ChannelAccount::name).orElse(""),
                line.conversation().address().kind(),
                line.lastMessage().map(message -> message(agent, message)),
                line.unread());
    }

    ThreadView thread(Agent agent, Conversation conversation) {
        List<Message> newest = conversations.history(agent.workspace(), conversation.id(), Optional.empty(), NEWEST);
        return new ThreadView(
                conversation(agent, conversation),
                contact(agent, conversation),
                account(conversation),
                messages(agent, newest),
                conversations.ofContact(agent.workspace(), conversation.contact()).stream()
                        .filter(other -> !other.id().equals(conversation.id()))
                        .map(other -> conversation(agent, other))
                        .toList(),
                conversations.unread(agent.workspace(), conversation.id(), agent.id()));
    }

    private AccountView account(Conversation conversation) {
        return new AccountView(
                conversation.account(),
                conversation.address().kind(),
                channels.account(conversation.workspace(), conversation.account())
                        .map(ChannelAccount::name)
                        .orElse(""));
    }

    public List<Message> messages(Agent agent, List<Message> messages) {
        return messages.stream().map(message -> message(agent, message)).toList();
    }

    public Message message(Agent agent, Message message) {
        return seesContactData(agent) ? message : masking.mask(message);
    }

    public Content content(Agent agent, Content content) {
        return seesContactData(agent) ? content : masking.mask(content);
    }

    public ConversationView conversation(Agent agent, Conversation conversation) {
        ConversationView view = ConversationView.of(conversation);
        return seesContactData(agent) ? view : masking.mask(view);
    }

    private Optional<ContactView> contact(Agent agent, Conversation conversation) {
        Optional<Contact> contact = contacts.find(agent.workspace(), conversation.contact());
        return contact.map(found -> contactViews.of(agent, found));
    }

    private boolean seesContactData(Agent agent) {
        return permissions.may(agent, Permission.SEE_CONTACT_DATA);
    }
}
