package io.serai.search.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.ContactViews;
import io.serai.contacts.Contacts;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.ThreadMasking;
import io.serai.inbox.Access;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.search.MessageSearch;
import io.serai.search.internal.MessageIndex.Place;
import io.serai.search.internal.Queries.Limits;
import io.serai.search.internal.Queries.Writers;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks in the index, and shows of what it finds only what the reader may see. */
@Component
class IndexedSearch implements MessageSearch {
    private static final int CUSTOMERS_CONVERSATIONS = 2_000;

    private static final int TAGGED_CONVERSATIONS = 20_000;

    /** What has nothing to do with it seldom comes nearer: docs/benchmarks.md. */
    private static final double NEAR_ENOUGH = 0.4;

    /** A conversation has several messages that mean the same. */
    private static final int LOOKED_AT = 3;

    private final Indexes indexes;
    private final Indexer indexer;
    private final SearchStore store;
    private final Meaning meaning;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final Access access;
    private final Permissions permissions;
    private final ThreadMasking masking;
    private final ContactViews contactViews;
    private final Clock clock;

    IndexedSearch(
            Indexes indexes,
            Indexer indexer,
            SearchStore store,
            Meaning meaning,
            Conversations conversations,
            Contacts contacts,
            Channels channels,
            Accounts accounts,
            Access access,
            Permissions permissions,
            ThreadMasking masking,
            ContactViews contactViews,
            Clock clock) {
        this.indexes = indexes;
        this.indexer = indexer;
        this.store = store;
        this.meaning = meaning;
        this.conversations = conversations;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.access = access;
        this.permissions = permissions;
        this.masking = masking;
        this.contactViews = contactViews;
        this.clock = clock;
    }

    @Override
    public Found find(Agent reader, String query, Optional<ConversationId> within, Optional<String> cursor, int limit) {
        Wanted wanted = WantedReader.read(query, clock.instant());
        long waiting = indexer.waiting(reader.workspace());
        if (wanted.nothing()) {
            return new Found(List.of(), Optional.empty(), 0, false, wanted.ignored(), waiting);
        }
        boolean full = permissions.may(reader, Permission.SEE_CONTACT_DATA);
        var asked = new Queries(full).of(wanted, limits(reader, wanted, within));
        try {
            var page = indexes.of(reader.workspace()).find(asked, cursor.map(IndexedSearch::place), limit);
            var snippets = new Snippets(wanted);
            List<Hit> hits = page.hits().stream()
                    .flatMap(hit -> conversations.message(reader.workspace(), hit.message()).stream())
                    .flatMap(message -> shown(reader, full, message, snippets).stream())
                    .toList();
            Optional<String> next = page.hits().size() < limit
                    ? Optional.empty()
                    : Optional.of(cursor(page.hits().getLast().place()));
            return new Found(hits, next, page.total(), page.more(), wanted.ignored(), waiting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Found alike(Agent reader, String query, int limit) {
        Wanted wanted = WantedReader.read(query, clock.instant());
        long waiting = indexer.waiting(reader.workspace());
        Optional<byte[]> sought = meaning.of(String.join(" ", wanted.must()));
        if (sought.isEmpty()) {
            return new Found(List.of(), Optional.empty(), 0, false, wanted.ignored(), waiting);
        }
        boolean full = permissions.may(reader, Permission.SEE_CONTACT_DATA);
        var among = new Queries(full).of(wanted.withoutWords(), limits(reader, wanted, Optional.empty()));
        try {
            var snippets = new Snippets(wanted);
            var conversationsSeen = new HashSet<ConversationId>();
            List<Hit> hits =
                    indexes.of(reader.workspace()).like(among, sought.get(), NEAR_ENOUGH, limit * LOOKED_AT).stream()
                            .flatMap(like -> conversations.message(reader.workspace(), like.message()).stream())
                            .filter(message -> conversationsSeen.add(message.conversation()))
                            .flatMap(message -> shown(reader, full, message, snippets).stream())
                            .limit(limit)
                            .toList();
            return new Found(hits, Optional.empty(), hits.size(), hits.size() == limit, wanted.ignored(), waiting);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Hit> shown(Agent reader, boolean full, Message found, Snippets snippets) {
        return readable(reader, found).map(conversation -> {
            Message message = full ? found : masking.mask(found);
            ConversationView view = ConversationView.of(conversation);
            return new Hit(
                    message,
                    full ? view : masking.mask(view),
                    contacts.find(reader.workspace(), conversation.contact())
                            .map(contact -> contactViews.of(reader, contact)),
                    snippets.of(MessageDocument.text(message.content())));
        });
    }

    /** Not what was erased a moment ago, and not what this agent may not read. */
    private Optional<Conversation> readable(Agent reader, Message message) {
        try {
            return Optional.of(access.conversation(reader, message.conversation(), Permission.READ_CONVERSATIONS));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }

    private Limits limits(Agent reader, Wanted wanted, Optional<ConversationId> within) {
        return new Limits(
                writers(reader, wanted),
                accounts(reader, wanted),
                Stream.concat(
                                wanted.tags().stream()
                                        .map(tag -> store.tagged(reader.workspace(), tag, TAGGED_CONVERSATIONS)),
                                within.map(Set::of).stream())
                        .toList());
    }

    private List<Writers> writers(Agent reader, Wanted wanted) {
        if (wanted.from().isEmpty()) {
            return List.of();
        }
        var agents = new HashSet<UUID>();
        var authors = new HashSet<String>();
        var customersIn = new HashSet<ConversationId>();
        for (String who : wanted.from()) {
            switch (who.toLowerCase(Locale.ROOT)) {
                case "me" -> agents.add(reader.id().value());
                case "customer" -> authors.add("customer");
                case "bot" -> authors.add("bot");
                case "team" -> authors.addAll(Set.of("human", "elsewhere"));
                default -> {
                    agents.addAll(agents(reader, who));
                    customersIn.addAll(store.ofCustomers(reader.workspace(), who, CUSTOMERS_CONVERSATIONS));
                }
            }
        }
        return List.of(new Writers(agents, customersIn, authors));
    }

    private Set<UUID> agents(Agent reader, String name) {
        return accounts.agents(reader.workspace()).stream()
                .filter(agent -> holds(agent.name(), name))
                .map(agent -> agent.id().value())
                .collect(Collectors.toSet());
    }

    private List<ChannelAccountId> accounts(Agent reader, Wanted wanted) {
        return channels.accounts(reader.workspace()).stream()
                .filter(account -> wanted.accounts().stream().anyMatch(name -> holds(account.name(), name)))
                .map(ChannelAccount::id)
                .toList();
    }

    private static boolean holds(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static String cursor(Place place) {
        return place.at() + "_" + place.document();
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split("_", 2);
        try {
            return new Place(Integer.parseInt(parts[parts.length - 1]), Long.parseLong(parts[0]));
        } catch (NumberFormatException garbled) {
            throw Problem.invalid("This is not a cursor of ours. Begin with the first page.");
        }
    }
}
