package io.serai.brain;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which greeting is said to whom; where no rule fits, the persona's own is. Reading is cheap (cached). */
public interface Greetings {
    /**
     * The most particular rule that fits. What makes a rule particular, the first counting more than all that follow: the account, the page (a longer
     * one more), the country, the language, new or returning, the hours, the channel. Of two alike, the upper one.
     *
     * @param situation asked for only where there are rules at all
     */
    Optional<Chosen> choose(WorkspaceId workspace, Supplier<Situation> situation);

    /** What became of each rule, the winner first; what else would have fitted follows, then what does not fit and why not. */
    List<Weighed> weigh(WorkspaceId workspace, Situation situation);

    List<GreetingRule> rules(WorkspaceId workspace);

    /** Adds or changes one. */
    void put(WorkspaceId workspace, GreetingRule rule);

    void remove(WorkspaceId workspace, java.util.UUID id);

    /** @param page the path, or the whole address */
    record Situation(
            ChannelKind channel,
            Optional<ChannelAccountId> account,
            Language language,
            Optional<String> country,
            Optional<String> page,
            boolean returning,
            boolean open) {}

    record Chosen(GreetingRule rule, String text) {}

    /** @param misses the conditions that do not hold: {@code account page country language visitor hours channel off text}; none: it fits */
    record Weighed(GreetingRule rule, List<String> holds, List<String> misses, boolean wins) {}
}
