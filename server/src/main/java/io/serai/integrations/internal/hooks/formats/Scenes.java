package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.channels.Channels;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactView;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.ThreadMasking;
import io.serai.integrations.internal.hooks.Delivery;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.privacy.Masker;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what an endpoint is told at the moment at which it is told, so that nothing of customers has to wait anywhere. */
@Component
public class Scenes {
    private final Conversations conversations;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final ThreadMasking masking;
    private final Masker masker;
    private final PublicUrl publicUrl;

    Scenes(
            Conversations conversations,
            Contacts contacts,
            Channels channels,
            Accounts accounts,
            ThreadMasking masking,
            Masker masker,
            PublicUrl publicUrl) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.masking = masking;
        this.masker = masker;
        this.publicUrl = publicUrl;
    }

    /** Empty when it is gone. */
    public Optional<Scene> of(Endpoint endpoint, Delivery delivery) {
        WorkspaceId workspace = endpoint.workspace();
        Optional<Message> message = delivery.message().flatMap(id -> conversations.message(workspace, id));
        if (delivery.message().isPresent() && message.isEmpty()) {
            return Optional.empty();
        }
        return conversations
                .find(workspace, delivery.conversation())
                .map(conversation -> scene(endpoint, delivery, conversation, message));
    }

    private Scene scene(Endpoint endpoint, Delivery delivery, Conversation it, Optional<Message> message) {
        ConversationView view = ConversationView.of(it);
        boolean clear = endpoint.contactData();
        return new Scene(
                delivery.id(),
                it.workspace(),
                delivery.event(),
                delivery.happenedAt(),
                clear ? view : masking.mask(view),
                contacts.find(it.workspace(), it.contact()).map(contact -> contact(contact, clear)),
                channels.account(it.workspace(), it.account()),
                clear ? message : message.map(masking::mask),
                delivery.before(),
                it.owner() instanceof Owner.Human(var agent)
                        ? accounts.agent(it.workspace(), agent).map(Agent::name)
                        : Optional.empty(),
                accounts.workspace(it.workspace()).language(),
                publicUrl.resolve("/inbox/" + it.id().value()));
    }

    private ContactView contact(Contact it, boolean clear) {
        return new ContactView(
                it.id(),
                clear ? it.name() : it.name().map(masker::text),
                clear ? it.phone() : it.phone().map(masker::phone),
                clear ? it.email() : it.email().map(masker::email),
                it.language(),
                it.zone(),
                it.country(),
                it.verified(),
                it.blocked(),
                it.firstSeen(),
                !clear);
    }
}
