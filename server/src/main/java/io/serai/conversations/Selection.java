package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.contacts.FieldId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversations.View;
import io.serai.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a list of conversations shows: a view, narrowed, in an order. */
public record Selection(View view, Filter filter, Sort sort) {
    public static Selection of(View view) {
        return new Selection(view, Filter.NONE, view == View.UNASSIGNED ? Sort.WAITING : Sort.NEWEST);
    }

    public enum Sort {
        NEWEST,
        /** Those who wait longest first; after them those who do not wait, the newest first. */
        WAITING,
        /** The urgent first, and among those alike the newest. */
        PRIORITY,
        /** What was promised soonest first; after it where nothing is promised, the newest first. */
        PROMISE
    }

    /**
     * Everything that is given must hold; of a list, one.
     *
     * @param languages primary tags
     * @param countries as ISO 3166 writes them, upper-case
     * @param priority at least
     * @param waiting for a person, at least so long
     */
    public record Filter(
            List<ChannelKind> channels,
            List<ChannelAccountId> accounts,
            List<Language> languages,
            List<String> countries,
            List<TagId> tags,
            Optional<Priority> priority,
            Optional<Duration> waiting,
            List<AgentId> assignees,
            boolean unread,
            Standing standing) {
        public Filter(
                List<ChannelKind> channels,
                List<ChannelAccountId> accounts,
                List<Language> languages,
                List<String> countries,
                List<TagId> tags,
                Optional<Priority> priority,
                Optional<Duration> waiting,
                List<AgentId> assignees,
                boolean unread) {
            this(channels, accounts, languages, countries, tags, priority, waiting, assignees, unread, Standing.ANY);
        }

        /** The same, where it stands so, too. */
        public Filter with(Standing other) {
            return new Filter(
                    channels, accounts, languages, countries, tags, priority, waiting, assignees, unread, other);
        }

        public static final Filter NONE = new Filter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);

        public Filter {
            channels = List.copyOf(channels);
            accounts = List.copyOf(accounts);
            languages = List.copyOf(languages);
            countries = List.copyOf(countries);
            tags = List.copyOf(tags);
            assignees = List.copyOf(assignees);
        }
    }

    /**
     * How it stands with the customer.
     *
     * @param moods of their last words, in lower case
     * @param intents that were heard in their last words, by key
     * @param promise how far the time that was promised has run
     * @param closing the platform lets us write freely for so long at most, and still does
     * @param fields what the shop keeps on them, as it is kept
     */
    public record Standing(
            List<String> moods,
            List<String> intents,
            Optional<Promised> promise,
            Optional<Duration> closing,
            Map<FieldId, String> fields) {
        public Standing(
                List<String> moods, List<String> intents, Optional<Promised> promise, Optional<Duration> closing) {
            this(moods, intents, promise, closing, Map.of());
        }

        public static final Standing ANY = new Standing(List.of(), List.of(), Optional.empty(), Optional.empty());

        public enum Promised {
            /** Whatever is left of it. */
            RUNNING,
            /** Nearly over, or over. */
            WARNED,
            BREACHED
        }

        public Standing {
            moods = List.copyOf(moods);
            intents = List.copyOf(intents);
            fields = Map.copyOf(fields);
        }
    }
}
