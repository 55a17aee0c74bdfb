package io.serai.integrations;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.privacy.http.Browser;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A shop with an owner at the desk, in a whole server, for tests of what other systems can do. */
public final class OpenShop {
    private static final String PASSWORD = "three blue boats";

    public final Browser owner;
    public final WorkspaceId id;
    public final ChannelAccount website;
    private final Contacts contacts;
    private final Conversations conversations;
    private final int port;

    public OpenShop(int port, Accounts accounts, Channels channels, Contacts contacts, Conversations conversations) {
        this.port = port;
        this.contacts = contacts;
        this.conversations = conversations;
        this.owner = new Browser(port);
        if (accounts.workspaces().isEmpty()) {
            owner.post("/api/setup", """
                    {"workspaceName":"Nordlicht","name":"Ana","email":"ana@example.com","password":"%s","language":"en","zone":"UTC"}
                    """.formatted(PASSWORD));
        }
        owner.post("/api/session", "{\"email\":\"ana@example.com\",\"password\":\"" + PASSWORD + "\"}");
        this.id = accounts.workspaces().getFirst().id();
        this.website = channels.connect(id, ChannelKind.WIDGET, "Website", Map.of("bot", "off"), Map.of());
    }

    /** A token with these scopes, separated by spaces. */
    public String token(String scopes) {
        return owner.post("/api/developers/tokens", """
                        {"name":"Test","scopes":["%s"]}
                        """.formatted(scopes.replace(" ", "\",\"")))
                .json()
                .get("secret")
                .asString();
    }

    public Program program(String scopes) {
        return new Program(port, token(scopes));
    }

    public Conversation talk(String name) {
        var address = new Address(ChannelKind.WIDGET, "visitor:" + Ids.next());
        Contact contact = contacts.identify(
                id,
                website.id(),
                address,
                new Profile(
                        Optional.of(name),
                        Optional.of("+34600111222"),
                        Optional.of("luz@example.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return conversations.openFor(contact, website.id(), address);
    }

    public Message says(Conversation talk, String text) {
        String key = Ids.next().toString();
        return conversations.append(
                talk,
                new MessageArrived(
                        key,
                        talk.address(),
                        new ExternalId(key),
                        new Content.Text(text),
                        Profile.NOTHING,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
