package io.serai.reception.parcels;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.channels.Channels;
import io.serai.channels.Window;
import io.serai.channels.Writer;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.orders.ParcelNews;
import io.serai.orders.ParcelNews.Form;
import io.serai.orders.ParcelNews.News;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says what has happened to parcels, each thing once: where the customer allowed it, the channel lets us write, and no person is talking. What cannot be
 * said now is looked at again, and said as it is then.
 */
@Component
class ParcelNewsRound {
    private static final int LOOKED_BACK = 100;
    /** Beyond the answers of a turn. */
    private static final int ORDINALS = 1_000;

    private final ParcelNews news;
    private final Conversations conversations;
    private final Function<Conversation, Optional<Window>> windows;
    private final Accounts accounts;
    private final Clock clock;

    @Autowired
    ParcelNewsRound(ParcelNews news, Conversations conversations, Channels channels, Accounts accounts, Clock clock) {
        this(
                news,
                conversations,
                conversation -> channels.account(conversation.workspace(), conversation.account())
                        .map(account -> channels.window(account, conversation.lastInboundAt())),
                accounts,
                clock);
    }

    ParcelNewsRound(
            ParcelNews news,
            Conversations conversations,
            Function<Conversation, Optional<Window>> windows,
            Accounts accounts,
            Clock clock) {
        this.news = news;
        this.conversations = conversations;
        this.windows = windows;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT10M")
    void go() {
        accounts.workspaces().stream().map(Workspace::id).forEach(this::go);
    }

    void go(WorkspaceId workspace) {
        news.due(workspace).forEach(one -> tell(workspace, one));
    }

    private void tell(WorkspaceId workspace, News one) {
        Instant now = clock.instant();
        conversations
                .find(workspace, new ConversationId(one.conversation()))
                .filter(conversation -> conversation.owner() instanceof Owner.Bot)
                .ifPresent(conversation -> {
                    Optional<Content> sayable = sayable(conversation, one, now);
                    Optional<MessageId> answered = lastOfCustomer(conversation);
                    if (sayable.isPresent() && answered.isPresent() && news.claim(workspace, one)) {
                        say(conversation, one, answered.get(), sayable.get());
                    }
                });
    }

    /** In our own words while the channel lets us, else by the template that the shop chose for the account. */
    private Optional<Content> sayable(Conversation conversation, News one, Instant now) {
        String words = NewsWords.of(one, conversation.language(), now);
        Content text = new Content.Text(words);
        Optional<Window> window = windows.apply(conversation);
        if (window.filter(it -> it.allows(new Writer.Bot(), text, now)).isPresent()) {
            return Optional.of(text);
        }
        return window.flatMap(closed -> news.form(
                        conversation.workspace(), conversation.account().value()))
                .map(form -> template(form, one, words));
    }

    private static Content template(Form form, News one, String words) {
        String link = one.parcel().link().map(URI::toString).orElse("");
        List<String> said =
                List.of(one.parcel().number(), words.replace(link, "").strip(), link.isEmpty() ? "–" : link);
        Map<String, String> values = new HashMap<>();
        for (int place = 0; place < form.places(); place++) {
            values.put("body." + (place + 1), said.get(place));
        }
        return new Content.Template(form.name(), form.language(), values, words);
    }

    private Optional<MessageId> lastOfCustomer(Conversation conversation) {
        List<Message> said =
                conversations.history(conversation.workspace(), conversation.id(), Optional.empty(), LOOKED_BACK);
        return said.reversed().stream()
                .filter(message -> message.author() instanceof Author.Customer)
                .map(Message::id)
                .findFirst();
    }

    private void say(Conversation conversation, News one, MessageId answered, Content text) {
        Conversation open = conversation.status() == Conversation.Status.RESOLVED
                ? conversations.reopen(
                        conversation.workspace(),
                        conversation.id(),
                        new Owner.Bot(),
                        new Notice(Notice.Kind.REOPENED, Map.of()))
                : conversation;
        conversations.reply(open, answered, ordinal(one), text, trace(open, one));
    }

    /** Another attempt is another message, even if the customer has written nothing in between. */
    private static int ordinal(News one) {
        String attempt = one.what() == ParcelNews.What.FAILED
                ? one.parcel().scans().stream()
                        .map(scan -> scan.at().toString())
                        .findFirst()
                        .orElse("")
                : "";
        String name = one.parcel().number() + one.what() + attempt;
        return ORDINALS + Math.floorMod(name.hashCode(), Integer.MAX_VALUE - ORDINALS);
    }

    private static Trace trace(Conversation conversation, News one) {
        return new Trace(
                "answer",
                "parcel_news",
                1,
                conversation.language().orElse(new Language("en")),
                List.of(),
                Optional.empty(),
                Map.of("parcel", one.parcel().number(), "what", one.what().name()),
                Map.of());
    }
}
