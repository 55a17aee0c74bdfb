package io.serai.channels;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connected accounts, and the two doors of every platform: what comes in is kept, what goes out is sent. */
public interface Channels {
    List<ChannelAccount> accounts(WorkspaceId workspace);

    Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id);

    /** By the unguessable name in its address; the one look-up that knows no workspace yet. */
    Optional<ChannelAccount> byKey(ChannelKind kind, String key);

    /** @param credentials sealed at once; e.g. {@code token}, {@code webhook_secret} */
    ChannelAccount connect(
            WorkspaceId workspace,
            ChannelKind kind,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials);

    /** Replaces name and settings; present credentials replace stored ones. */
    ChannelAccount change(
            WorkspaceId workspace,
            ChannelAccountId id,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials);

    void disconnect(WorkspaceId workspace, ChannelAccountId id);

    /** By which way this account's calls leave. */
    Egress egress(ChannelAccount account);

    /**
     * Gives the account a proxy of its own, or none. It is tried first: it must let us through, and the address that the world sees behind it
     * must not be this server's.
     *
     * @param address as in {@link Egress#of}; blank for none
     * @param password absent keeps the stored one
     * @throws io.serai.shared.Problem INVALID, in words for the administrator
     */
    ChannelAccount proxy(ChannelAccount account, String address, Optional<Secret> password);

    Optional<Secret> credential(ChannelAccount account, String name);

    /** The platform works again, or refuses us; shown on the channel page. */
    void health(ChannelAccount account, ChannelAccount.State state, Optional<String> trouble);

    /**
     * Keeps events: one transaction that stores each new one with its job; on return they are durable. Texts are redacted first.
     *
     * @return how many were new
     */
    int accept(ChannelAccount account, List<InboundEvent> events);

    /**
     * What a person chose to send, with what the platform adds to it: a template's words.
     *
     * @throws io.serai.shared.Problem INVALID, in words for the agent
     */
    default Content completed(ChannelAccount account, Content content) {
        return content;
    }

    /** Whether the platform takes a file, as it is or made into another form: told before it is sent. */
    default Fit fit(ChannelAccount account, Content content) {
        return Fit.AS_IT_IS;
    }

    /** Whether somebody at this address of one account can be written to by another one, as far as the address alone tells. */
    default Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return new Reach.Never(Reach.Why.MUST_WRITE_FIRST);
    }

    /** Where somebody whom we know by these can be written to before they have written; empty where the platform wants them to begin. */
    default Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return Optional.empty();
    }

    /** A conversation goes on at another account of the same platform. */
    default void moves(ChannelAccount from, Address address, ChannelAccount to) {}

    /** How a text of ours will be seen. */
    default Look look(ChannelAccount account, String words) {
        List<Formatted> whole = words.isBlank() ? List.of() : List.of(Formatted.plain(words.strip()));
        return Look.of(
                whole,
                Set.of(),
                Content.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                words.strip().length());
    }

    /** How long we may write freely to a customer who wrote last at that moment. */
    Window window(ChannelAccount account, Optional<Instant> lastInbound);

    /** A message of ours is there without having been given to a platform: for the account's figures. */
    default void shown(WorkspaceId workspace, ChannelAccountId account) {}

    /** Keeps to the account's budgets; a refusal of the account itself stops it until it is reconnected. */
    SendResult send(ChannelAccount account, OutboundMessage message);

    ChannelAdapter.Fetched fetch(ChannelAccount account, String reference) throws IOException;

    void typing(ChannelAccount account, Address to);

    /** Tells the platform that we have read up to this message, where it wants to know. */
    void read(ChannelAccount account, Address from, ExternalId message);

    /** Passes the platform's word on the account to those who speak its protocol. */
    void reported(ChannelAccount account, InboundEvent.AccountReported report);

    /** The workspace's account that the platform knows by this id. */
    Optional<ChannelAccount> byPlatformId(WorkspaceId workspace, ChannelKind kind, String platformId);

    /** Asks the platform whether the account works; the answer is in its state and trouble. */
    ChannelAccount check(ChannelAccount account);

    /** Tries a proxy before an account exists: as {@link #proxy} does. */
    Egress tried(String address, Optional<Secret> password);

    /** The platform complains about what goes out in bulk: none of it does, until a person lets it go on. */
    void pauseBulk(ChannelAccount account, String why);

    void resumeBulk(ChannelAccount account);

    /** What a person should look at, the most urgent first. */
    List<AccountAlarm> alarms(WorkspaceId workspace);

    /** How each of the workspace's accounts is doing. */
    List<AccountHealth> health(WorkspaceId workspace);

    /** When each account last heard something. */
    Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace);
}
