package io.serai.inbox.internal.snooze;

import io.serai.accounts.AgentId;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Marking;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Puts conversations out of the way for a while. */
@Service
public class Snoozes {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Marking marking;
    private final Work work;
    private final TransactionOperations transaction;
    private final Clock clock;

    Snoozes(Marking marking, Work work, TransactionOperations transaction, Clock clock) {
        this.marking = marking;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The rest and the job that ends it are one transaction. @param until absent: until the customer writes */
    public Conversation snooze(WorkspaceId workspace, ConversationId id, AgentId by, Optional<Instant> until) {
        Optional<Instant> end = until.map(this::checked);
        return Objects.requireNonNull(transaction.execute(status -> {
            Conversation snoozed = marking.snooze(workspace, id, end, notice(by, end));
            end.ifPresent(it -> work.add(workspace, new SnoozeEnds(id, it), Duration.between(clock.instant(), it)));
            return snoozed;
        }));
    }

    private Instant checked(Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("Snooze until a time to come, a year ahead at most.");
        }
        return until.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Notice notice(AgentId by, Optional<Instant> until) {
        Map<String, String> details = new HashMap<>(Map.of("agent", by.value().toString()));
        until.ifPresent(it -> details.put("until", it.toString()));
        return new Notice(Notice.Kind.SNOOZED, details);
    }

    /** A person wakes it. */
    public Optional<Conversation> wake(WorkspaceId workspace, ConversationId id, AgentId by) {
        return marking.wake(
                workspace,
                id,
                new Notice(Notice.Kind.WOKEN, Map.of("agent", by.value().toString())));
    }
}
