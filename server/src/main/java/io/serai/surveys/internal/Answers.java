package io.serai.surveys.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.ContactId;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.surveys.Surveys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What customers answer. */
@Service
public class Answers implements Surveys {
    static final String PREFIX = "csat:";
    private static final Duration OPEN = Duration.ofDays(7);
    private static final Duration THINKING = Duration.ofMinutes(15);
    private static final int LONGEST_REASON = 2_000;

    private final SurveyStore store;
    private final Conversations conversations;
    private final Clock clock;
    private final Cache<WorkspaceId, Boolean> recently =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Answers(SurveyStore store, Conversations conversations, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public boolean takes(ChannelAccount account, MessageArrived arrived) {
        WorkspaceId workspace = account.workspace();
        if (!asks(workspace)) {
            return false;
        }
        Optional<Survey> asked = store.latest(workspace, account.id(), arrived.from())
                .filter(survey -> survey.askedAt().isAfter(clock.instant().minus(OPEN)));
        if (asked.isEmpty()) {
            return false;
        }
        Survey survey = asked.get();
        Optional<Conversation> about = conversations.find(workspace, survey.conversation());
        if (about.isEmpty()) {
            return false;
        }
        Optional<Integer> rating = rating(survey, about.get(), arrived.content());
        if (rating.isPresent()) {
            rated(about.get(), survey, rating.get(), arrived);
            return true;
        }
        Optional<String> reason = reason(survey, about.get(), arrived);
        reason.ifPresent(why -> {
            conversations.append(about.get(), arrived);
            store.reason(workspace, survey.id(), why);
        });
        return reason.isPresent();
    }

    /** Where nobody was asked for a week, a message costs nothing more. */
    private boolean asks(WorkspaceId workspace) {
        return recently.get(
                workspace,
                shop -> !store.since(shop, clock.instant().minus(OPEN), 1).isEmpty());
    }

    /** Somebody is asked in a moment. */
    void asked(WorkspaceId workspace) {
        recently.put(workspace, true);
    }

    /** A tap means it whenever it comes; a bare digit only while nothing else is talked about. */
    private static Optional<Integer> rating(Survey survey, Conversation about, Content content) {
        if (content instanceof Content.Choice choice) {
            String mine = PREFIX + survey.id() + ":";
            return choice.optionId().startsWith(mine)
                    ? SurveyWords.rating(choice.optionId().substring(mine.length()))
                    : Optional.empty();
        }
        return content instanceof Content.Text(var body)
                        && survey.rating().isEmpty()
                        && about.status() == Conversation.Status.RESOLVED
                ? SurveyWords.rating(body)
                : Optional.empty();
    }

    private void rated(Conversation about, Survey survey, int rating, MessageArrived arrived) {
        Message message = conversations.append(about, arrived);
        boolean first = survey.rating().isEmpty();
        store.rate(about.workspace(), survey.id(), rating, now());
        if (first && about.status() == Conversation.Status.RESOLVED) {
            Language language = about.language().orElse(Language.ENGLISH);
            conversations.tell(
                    about, "why:" + message.id().value(), new Content.Text(SurveyWords.say("why", language)));
        }
    }

    /** One message soon after the rating; a question is none, somebody wants an answer to it. */
    private Optional<String> reason(Survey survey, Conversation about, MessageArrived arrived) {
        boolean soon = survey.ratedAt()
                .filter(at -> at.isAfter(clock.instant().minus(THINKING)))
                .isPresent();
        return soon
                        && survey.reason().isEmpty()
                        && about.status() == Conversation.Status.RESOLVED
                        && arrived.content() instanceof Content.Text(var body)
                        && !body.matches("(?s).*[?？؟].*")
                        && body.length() <= LONGEST_REASON
                ? Optional.of(body.strip()).filter(why -> !why.isEmpty())
                : Optional.empty();
    }

    /** By the page behind the link in a mail. */
    public void answered(WorkspaceId workspace, UUID id, int rating, String why) {
        Survey survey = find(workspace, id);
        if (rating < 1 || rating > 5) {
            throw Problem.invalid("Choose one of the five.");
        }
        String reason = why.strip().substring(0, Math.min(why.strip().length(), LONGEST_REASON));
        store.rate(workspace, id, rating, now());
        if (!reason.isEmpty()) {
            store.reason(workspace, id, reason);
        }
        conversations.noticed(
                workspace,
                survey.conversation(),
                new Content.Notice(
                        Content.Notice.Kind.RATED, Map.of("rating", Integer.toString(rating), "reason", reason)));
    }

    public Survey find(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id)
                .filter(survey -> survey.askedAt().isAfter(clock.instant().minus(OPEN.multipliedBy(4))))
                .orElseThrow(() -> Problem.notFound("This survey is over."));
    }

    public List<Survey> ofContact(WorkspaceId workspace, ContactId contact) {
        return store.ofContact(workspace, contact);
    }

    public List<Survey> since(WorkspaceId workspace, Instant then) {
        return store.since(workspace, then, 50_000);
    }

    public SurveySettings settings(WorkspaceId workspace) {
        return store.settings(workspace);
    }

    public void settings(WorkspaceId workspace, SurveySettings settings) {
        store.settings(workspace, settings);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
