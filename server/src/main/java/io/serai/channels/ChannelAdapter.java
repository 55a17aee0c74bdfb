package io.serai.channels;

import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One platform's protocol. Adapters know this interface and never each other. */
public interface ChannelAdapter {
    ChannelKind kind();

    /** Whether the platform itself sent this, by its signature or secret, in constant time. */
    boolean verify(ChannelAccount account, Webhook webhook);

    /**
     * Everything the body holds, in order. One part that cannot be read does not lose its siblings: it becomes a {@code MessageArrived}
     * with {@code Unsupported} content, or {@code Ignored}.
     *
     * @throws io.serai.shared.Problem INVALID when the body as a whole is not of this platform
     */
    List<InboundEvent> parse(ChannelAccount account, Webhook webhook);

    /** The platform's handshake by GET: what to answer, when the token in the query is ours. */
    default Optional<String> challenge(ChannelAccount account, Map<String, String> query) {
        return Optional.empty();
    }

    /**
     * Platforms with one webhook for many accounts mix them in one body: the body of each account, by the platform's own id of it (the
     * account's setting {@code platform_id}). Empty when all of it is for the account at whose address it knocked. Called before
     * {@link #parse}.
     */
    default Map<String, Webhook> perAccount(Webhook webhook) {
        return Map.of();
    }

    /** The same, for platforms whose webhooks also hold what concerns all accounts: that is for the one at whose address it knocked. */
    default Map<String, Webhook> perAccount(ChannelAccount knocked, Webhook webhook) {
        return perAccount(webhook);
    }

    SendResult send(ChannelAccount account, OutboundMessage message);

    /**
     * With what the platform adds to what a person chose, before it is stored and sent: a template's words.
     *
     * @throws io.serai.shared.Problem INVALID, in words for the agent, when it cannot go out like this
     */
    default Content completed(ChannelAccount account, Content content) {
        return content;
    }

    /** Whether somebody at this address of one account can be written to by another one of this platform, as far as the address alone tells. */
    default Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return new Reach.Never(Reach.Why.MUST_WRITE_FIRST);
    }

    /** Where somebody whom we know by these can be written to before they have written; empty where the platform wants them to begin. */
    default Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return Optional.empty();
    }

    /** A conversation goes on at another account: takes along what the protocol has to know of it. */
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

    /** How long we may write freely after the customer wrote last. */
    default Window window(ChannelAccount account, Optional<Instant> lastInbound) {
        return new Window.Always();
    }

    /** The app at the platform by which this account and others call; by itself where each account is an app of its own. */
    default String app(ChannelAccount account) {
        return account.id().value().toString();
    }

    /** What is kept to before a call, so that the platform need not say "too many". */
    default List<Budget> budgets(ChannelAccount account) {
        return List.of();
    }

    /** What the platform says of the account, as far as it was told; asks nobody. */
    default Standing standing(ChannelAccount account) {
        return Standing.UNTOLD;
    }

    /** Which pictures it shows; absent where it takes all, or makes small ones itself. */
    default Optional<PictureLimit> pictures() {
        return Optional.empty();
    }

    /** Which sounds it plays; absent where it takes all. */
    default Optional<SoundLimit> sounds() {
        return Optional.empty();
    }

    /** Why the platform would not take this, as far as its kind, type and size tell; the detail names what it takes. Asks nobody. */
    default Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return Optional.empty();
    }

    /** The platform's word on the account itself; in order, after it is durable. */
    default void reported(ChannelAccount account, InboundEvent.AccountReported report) {}

    /** Tells the platform that we have read up to this message; never fails. */
    default void read(ChannelAccount account, Address from, ExternalId message) {}

    /** Opens a file that the platform holds under this reference. */
    Fetched fetch(ChannelAccount account, String reference) throws IOException;

    /** Shows the customer that somebody is writing, where the platform can; never fails. */
    default void typing(ChannelAccount account, Address to) {}

    /**
     * Asks the platform whether the account works, mends what can be mended (a webhook address that points elsewhere), and tells
     * {@link Channels#health}. Called by the channel page's check, and after its name, settings or credentials changed.
     */
    default void check(ChannelAccount account) {}

    /** The account is about to be disconnected: takes our address away from the platform as far as it can; never fails. */
    default void leave(ChannelAccount account) {}

    sealed interface Fetched {
        record File(Optional<String> name, String claimedType, InputStream bytes) implements Fetched {}

        /** It is gone, or larger than the platform hands out. */
        record Gone(String reason) implements Fetched {}
    }
}
