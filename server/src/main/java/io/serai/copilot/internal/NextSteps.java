package io.serai.copilot.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.channels.Channels;
import io.serai.channels.Window;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.copilot.internal.Summary.Fact;
import io.serai.understanding.Entity;
import io.serai.understanding.Heard;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.Mood;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What to do next, by what the customer wants, what is missing, how they feel, and the time that is left. Rules only, so that each can say why. */
@Service
public class NextSteps {
    private static final Set<String> NEED_AN_ORDER = Set.of(
            "track_order",
            "cancel_order",
            "change_order",
            "change_address",
            "return_item",
            "refund_status",
            "exchange_item",
            "damaged_or_wrong_item",
            "missing_parcel",
            "invoice",
            "warranty");
    private static final double SURE = 0.5;
    private static final Duration SOON = Duration.ofHours(2);
    private static final Duration LONG_WAIT = Duration.ofMinutes(30);
    private static final Duration QUIET = Duration.ofHours(24);
    private static final Pattern QUESTION = Pattern.compile("[?？؟]");

    private final Talks talks;
    private final Summaries summaries;
    private final Understanding understanding;
    private final Channels channels;
    private final Accounts accounts;
    private final Clock clock;

    NextSteps(
            Talks talks,
            Summaries summaries,
            Understanding understanding,
            Channels channels,
            Accounts accounts,
            Clock clock) {
        this.talks = talks;
        this.summaries = summaries;
        this.understanding = understanding;
        this.channels = channels;
        this.accounts = accounts;
        this.clock = clock;
    }

    public enum Step {
        OFFER_TEMPLATE,
        ANSWER_BEFORE_WINDOW_CLOSES,
        TAKE,
        RAISE_PRIORITY,
        ASK_ORDER_NUMBER,
        ANSWER,
        SNOOZE_UNTIL_REPLY,
        RESOLVE
    }

    /** @param because a code that the desk puts in words; @param details what it says besides: an intent, minutes */
    public record Next(Step step, String because, Map<String, String> details) {
        private Next(Step step, String because) {
            this(step, because, Map.of());
        }
    }

    /** The most pressing first. */
    public List<Next> next(Agent agent, ConversationId id) {
        Talk talk = talks.of(agent, id);
        var steps = new ArrayList<Next>();
        if (talk.conversation().status() == Conversation.Status.RESOLVED
                || talk.lines().isEmpty()) {
            return steps;
        }
        List<Message> open = talk.open();
        boolean waits = !open.isEmpty();
        window(talk, waits).ifPresent(steps::add);
        if (waits && !(talk.conversation().owner() instanceof Owner.Human)) {
            steps.add(
                    new Next(Step.TAKE, talk.conversation().owner() instanceof Owner.Queue ? "queued" : "bot_has_it"));
        }
        if (waits) {
            wanted(talk, open, steps);
        } else {
            quiet(talk).ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Next> window(Talk talk, boolean waits) {
        Instant now = clock.instant();
        Window window = channels.account(
                        talk.agent().workspace(), talk.conversation().account())
                .map(account -> channels.window(account, talk.conversation().lastInboundAt()))
                .orElseGet(Window.Always::new);
        return switch (window) {
            case Window.Always always -> Optional.empty();
            case Window.Closed closed -> Optional.of(new Next(Step.OFFER_TEMPLATE, "window_closed"));
            case Window.Until(var closes, var humans) -> {
                Instant end = humans.orElse(closes);
                if (!now.isBefore(end)) {
                    yield Optional.of(new Next(Step.OFFER_TEMPLATE, "window_closed"));
                }
                yield waits && Duration.between(now, end).compareTo(SOON) < 0
                        ? Optional.of(new Next(
                                Step.ANSWER_BEFORE_WINDOW_CLOSES, "window_closes", minutes(Duration.between(now, end))))
                        : Optional.empty();
            }
        };
    }

    private static Map<String, String> minutes(Duration duration) {
        return Map.of("minutes", String.valueOf(Math.max(1, duration.toMinutes())));
    }

    private void wanted(Talk talk, List<Message> open, List<Next> steps) {
        Heard heard = heard(talk, Talk.said(open));
        boolean upset =
                heard.mood().emotion() == Mood.Emotion.ANGRY || heard.mood().urgency() == Mood.Urgency.HIGH;
        if (upset && talk.conversation().marks().priority() == Priority.NORMAL) {
            steps.add(new Next(Step.RAISE_PRIORITY, heard.mood().emotion() == Mood.Emotion.ANGRY ? "angry" : "urgent"));
        }
        Optional<String> intent = heard.intents().stream()
                .filter(guess -> guess.probability() >= SURE)
                .map(IntentGuess::intent)
                .filter(NEED_AN_ORDER::contains)
                .findFirst();
        if (intent.isPresent() && facts(talk).stream().noneMatch(NextSteps::namesAnOrder)) {
            steps.add(new Next(Step.ASK_ORDER_NUMBER, "needs_order", Map.of("intent", intent.get())));
            return;
        }
        Optional<Duration> waiting =
                talk.conversation().waitingSince().map(since -> Duration.between(since, clock.instant()));
        boolean late = waiting.filter(time -> time.compareTo(LONG_WAIT) > 0).isPresent();
        steps.add(
                late
                        ? new Next(Step.ANSWER, "waits_long", minutes(waiting.orElse(LONG_WAIT)))
                        : new Next(Step.ANSWER, "waits"));
    }

    private List<Fact> facts(Talk talk) {
        return summaries.facts(talk);
    }

    private static boolean namesAnOrder(Fact fact) {
        return fact.kind() == Entity.Kind.ORDER_NUMBER || fact.kind() == Entity.Kind.TRACKING_NUMBER;
    }

    private Heard heard(Talk talk, List<String> said) {
        return said.isEmpty()
                ? Heard.NOTHING
                : understanding.hear(new Utterance(
                        talk.agent().workspace(),
                        said,
                        talk.language(),
                        talk.contact().country(),
                        clock.instant(),
                        talk.contact()
                                .zone()
                                .orElse(accounts.workspace(talk.agent().workspace())
                                        .zone())));
    }

    /** We spoke last. */
    private Optional<Next> quiet(Talk talk) {
        Message last = talk.lines().getLast();
        boolean asked = QUESTION.matcher(Talk.words(last)).find();
        boolean old = Duration.between(last.at(), clock.instant()).compareTo(QUIET) > 0;
        if (old) {
            return Optional.of(new Next(Step.RESOLVE, asked ? "no_reply_to_question" : "answered_long_ago"));
        }
        boolean rests = talk.conversation().marks().snooze().isPresent();
        return asked && !rests && talk.conversation().owner() instanceof Owner.Human
                ? Optional.of(new Next(Step.SNOOZE_UNTIL_REPLY, "we_asked"))
                : asked ? Optional.empty() : Optional.of(new Next(Step.RESOLVE, "answered"));
    }
}
