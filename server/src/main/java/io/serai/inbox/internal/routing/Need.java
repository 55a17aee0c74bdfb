package io.serai.inbox.internal.routing;

import io.serai.accounts.AgentId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff;
import io.serai.shared.Language;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a waiting conversation asks for.
 *
 * @param people who may take it; empty: everybody
 * @param about in lower case, what skills are looked for in
 * @param last to whom the customer spoke last
 * @param passed who was given it and did not answer
 */
record Need(
        Set<AgentId> people,
        ChannelKind channel,
        Optional<Language> language,
        String about,
        Optional<AgentId> last,
        Set<AgentId> passed) {
    /** Those who must not wait first; then whoever waits longest. */
    static final Comparator<Conversation> ORDER = Comparator.comparing(Need::rank)
            .thenComparing(waiting -> waiting.waitingSince().orElse(waiting.lastMessageAt()));

    private static int rank(Conversation waiting) {
        return waiting.handOff()
                .map(why -> switch (why.brief().priority()) {
                    case URGENT -> 0;
                    case HIGH -> 1;
                    case NORMAL -> why.reason() == HandOff.Reason.VIP ? 1 : 2;
                })
                .orElse(2);
    }

    static Need of(Conversation waiting, Set<AgentId> people, Optional<AgentId> last, Set<AgentId> passed) {
        return new Need(people, waiting.address().kind(), waiting.language(), about(waiting), last, passed);
    }

    /** Why it was handed over, in every word that is known of it. */
    private static String about(Conversation waiting) {
        return waiting.handOff()
                .map(why -> String.join(
                        "\n",
                        why.reason().name().replace('_', ' '),
                        why.summary(),
                        why.brief().team().orElse(""),
                        why.brief().question().orElse(""),
                        String.join("\n", why.brief().known())))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
