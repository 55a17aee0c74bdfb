package io.serai.brain;

import io.serai.content.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bot remembers of a conversation from one turn to the next: given with the {@link Turn}, handed back with the {@link Decision}.
 *
 * @param episode the request for help that it belongs to; in another one the bot starts afresh
 * @param topics what it has been about, newest first
 * @param facts what the customer has told, newest first; the bot never asks for it again
 * @param pending the bot's own question that waits for an answer
 * @param tried the passages given as answers, oldest first
 * @param clarified how often in a row the bot has just asked back
 * @param failed how often in a row it could not help
 * @param angry how often in a row the customer sounded angry
 * @param at when the customer last wrote; absent before the first time
 * @param errand what it is doing for the customer, and who it knows them to be
 */
public record Memory(
        int episode,
        List<Topic> topics,
        List<Fact> facts,
        Optional<Pending> pending,
        List<Tried> tried,
        int clarified,
        int failed,
        int angry,
        Optional<Instant> at,
        Optional<Errand> errand) {
    private static final int MOST_TOPICS = 6;
    private static final int MOST_FACTS = 16;
    private static final int MOST_TRIED = 8;

    /** @param question as it was understood, whole without what was said before; @param subject the words that carry what it is about */
    public record Topic(String question, String subject) {}

    /** @param kind an entity's kind in lower case, such as {@code order_number}; @param value normalised */
    public record Fact(String kind, String value) {}

    /** @param asked the customer's question that made the bot ask back */
    public record Pending(String asked, List<Choice> choices) {
        public Pending {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String id, String label) {
        public Content.Menu.Option option() {
            return new Content.Menu.Option(id, label);
        }
    }

    /** @param passage its id; @param rejected the customer said that this was not it */
    public record Tried(String passage, String title, String question, boolean rejected) {}

    public static final Memory NONE = new Memory(
            1, List.of(), List.of(), Optional.empty(), List.of(), 0, 0, 0, Optional.empty(), Optional.empty());

    /** One that does nothing for the customer at the moment. */
    public Memory(
            int episode,
            List<Topic> topics,
            List<Fact> facts,
            Optional<Pending> pending,
            List<Tried> tried,
            int clarified,
            int failed,
            int angry,
            Optional<Instant> at) {
        this(episode, topics, facts, pending, tried, clarified, failed, angry, at, Optional.empty());
    }

    public Memory {
        // what was kept before has none
        errand = Objects.requireNonNullElse(errand, Optional.empty());
        topics = topics.stream().limit(MOST_TOPICS).toList();
        facts = facts.stream().distinct().limit(MOST_FACTS).toList();
        tried = tried.stream().skip(Math.max(0, tried.size() - MOST_TRIED)).toList();
    }

    /** Whether the bot may still go by it: the same request for help, and not too long ago. */
    public boolean holds(int episodeNow, Instant now, Duration forgetAfter) {
        return episode == episodeNow
                && at.filter(then -> then.plus(forgetAfter).isAfter(now)).isPresent();
    }

    public Optional<Topic> topic() {
        return topics.stream().findFirst();
    }

    /** What the customer told last of this kind. */
    public Optional<String> fact(String kind) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(Fact::value)
                .findFirst();
    }

    public boolean hasTried(String passage) {
        return tried.stream().anyMatch(each -> each.passage().equals(passage));
    }

    public boolean wasRejected(String passage) {
        return tried.stream().anyMatch(each -> each.passage().equals(passage) && each.rejected());
    }

    public Memory in(int otherEpisode) {
        return new Memory(otherEpisode, topics, facts, pending, tried, clarified, failed, angry, at, errand);
    }

    public Memory about(Topic topic) {
        var others = topics.stream().filter(other -> !other.equals(topic));
        return new Memory(
                episode,
                Stream.concat(Stream.of(topic), others).toList(),
                facts,
                pending,
                tried,
                clarified,
                failed,
                angry,
                at,
                errand);
    }

    /** The newest word on something stands first, whatever was told before. */
    public Memory knowing(List<Fact> told) {
        var before = facts.stream().filter(fact -> !told.contains(fact));
        return new Memory(
                episode,
                topics,
                Stream.concat(told.stream(), before).toList(),
                pending,
                tried,
                clarified,
                failed,
                angry,
                at,
                errand);
    }

    public Memory waitingFor(Optional<Pending> question) {
        return new Memory(episode, topics, facts, question, tried, clarified, failed, angry, at, errand);
    }

    public Memory trying(Tried answer) {
        return new Memory(
                episode,
                topics,
                facts,
                pending,
                Stream.concat(tried.stream(), Stream.of(answer)).toList(),
                clarified,
                failed,
                angry,
                at,
                errand);
    }

    /** The customer says that the last answer was not it. */
    public Memory lastRejected() {
        if (tried.isEmpty()) {
            return this;
        }
        var last = tried.getLast();
        var rejected = new Tried(last.passage(), last.title(), last.question(), true);
        var all = Stream.concat(tried.stream().limit(tried.size() - 1L), Stream.of(rejected))
                .toList();
        return new Memory(episode, topics, facts, pending, all, clarified, failed, angry, at, errand);
    }

    public Memory counting(int clarifiedNow, int failedNow, int angryNow) {
        return new Memory(episode, topics, facts, pending, tried, clarifiedNow, failedNow, angryNow, at, errand);
    }

    public Memory doing(Errand now) {
        return new Memory(episode, topics, facts, pending, tried, clarified, failed, angry, at, Optional.of(now));
    }

    public Memory asOf(Instant now) {
        return new Memory(episode, topics, facts, pending, tried, clarified, failed, angry, Optional.of(now), errand);
    }
}
