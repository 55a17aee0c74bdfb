package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversations.View;
import io.serai.shared.Language;
import java.time.Duration;
import java.util.List;
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
        PRIORITY
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
            boolean unread) {
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
}
