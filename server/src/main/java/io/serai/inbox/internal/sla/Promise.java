package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.channels.BusinessHours;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Until when customers are answered.
 *
 * @param teams for whose conversations it holds, {@code accounts} for what comes in through which; empty: all
 * @param businessHours whether only hours of work count
 * @param warnPercent after how much of the time somebody is warned
 * @param escalateTo the team that gets what still waits when the time is over
 */
public record Promise(
        UUID id,
        String name,
        Set<TeamId> teams,
        Set<ChannelAccountId> accounts,
        Times times,
        boolean businessHours,
        int warnPercent,
        Optional<TeamId> escalateTo) {
    private static final Duration LONGEST = Duration.ofDays(90);

    public Promise {
        teams = Set.copyOf(teams);
        accounts = Set.copyOf(accounts);
        name = name.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw Problem.invalid("A name has 1 to 80 characters.");
        }
        if (warnPercent < 1 || warnPercent > 99) {
            throw Problem.invalid("Somebody is warned after 1 to 99 percent of the time.");
        }
    }

    /** What is promised; absent: nothing. */
    public record Times(
            Optional<Duration> firstResponse, Optional<Duration> nextResponse, Optional<Duration> resolution) {
        public Times {
            check(firstResponse);
            check(nextResponse);
            check(resolution);
        }

        private static void check(Optional<Duration> time) {
            if (time.filter(it -> it.compareTo(Duration.ofMinutes(1)) < 0 || it.compareTo(LONGEST) > 0)
                    .isPresent()) {
                throw Problem.invalid("A promised time is between a minute and 90 days.");
            }
        }

        Optional<Duration> of(Kind kind) {
            return switch (kind) {
                case FIRST_RESPONSE -> firstResponse;
                case NEXT_RESPONSE -> nextResponse;
                case RESOLUTION -> resolution;
            };
        }
    }

    public enum Kind {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION
    }

    boolean holdsFor(Optional<TeamId> team, ChannelAccountId account) {
        return (teams.isEmpty() || team.filter(teams::contains).isPresent())
                && (accounts.isEmpty() || accounts.contains(account));
    }

    Optional<Span> span(Kind kind, Instant start, BusinessHours hours) {
        return times.of(kind)
                .map(time -> new Span(
                        after(hours, start, time.multipliedBy(warnPercent).dividedBy(100)), after(hours, start, time)));
    }

    private Instant after(BusinessHours hours, Instant start, Duration time) {
        return businessHours ? hours.after(start, time) : start.plus(time);
    }

    record Span(Instant warnAt, Instant dueAt) {}
}
