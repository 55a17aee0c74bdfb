package io.serai.channels.internal.health;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the accounts and the events that it was told of. */
class InMemoryHealthStore implements HealthStore {
    private record Place(WorkspaceId workspace, ChannelAccountId account) {}

    private record Line(Place place, Instant hour, String outcome) {}

    private record Heard(Place place, Instant received, Optional<Instant> sent) {}

    private final Set<Place> accounts = new HashSet<>();
    private final Map<Line, Long> counts = new HashMap<>();
    private final List<Heard> events = new ArrayList<>();

    void knows(WorkspaceId workspace, ChannelAccountId account) {
        accounts.add(new Place(workspace, account));
    }

    void gone(WorkspaceId workspace, ChannelAccountId account) {
        accounts.remove(new Place(workspace, account));
    }

    void heard(WorkspaceId workspace, ChannelAccountId account, Instant received, Optional<Instant> sent) {
        events.add(new Heard(new Place(workspace, account), received, sent));
    }

    @Override
    public void add(WorkspaceId workspace, ChannelAccountId account, Instant hour, Map<String, Long> outcomes) {
        var place = new Place(workspace, account);
        if (accounts.contains(place)) {
            outcomes.forEach((outcome, count) -> counts.merge(new Line(place, hour, outcome), count, Long::sum));
        }
    }

    @Override
    public Map<String, Long> outcomes(WorkspaceId workspace, ChannelAccountId account, Instant since) {
        var sums = new HashMap<String, Long>();
        counts.forEach((line, count) -> {
            if (line.place().equals(new Place(workspace, account))
                    && !line.hour().isBefore(since)) {
                sums.merge(line.outcome(), count, Long::sum);
            }
        });
        return sums;
    }

    @Override
    public Rhythm rhythm(WorkspaceId workspace, ChannelAccountId account, Instant since) {
        List<Heard> heard = events.stream()
                .filter(event -> event.place().equals(new Place(workspace, account))
                        && !event.received().isBefore(since))
                .sorted(Comparator.comparing(Heard::received))
                .toList();
        var gaps = new ArrayList<Duration>();
        for (int at = 1; at < heard.size(); at++) {
            gaps.add(
                    Duration.between(heard.get(at - 1).received(), heard.get(at).received()));
        }
        List<Duration> lags = heard.stream()
                .flatMap(event -> event.sent().stream().map(sent -> Duration.between(sent, event.received())))
                .toList();
        return new Rhythm(
                heard.size(),
                heard.stream().map(Heard::received).max(Comparator.naturalOrder()),
                percentile(gaps, 0.99),
                percentile(lags, 0.95));
    }

    /** Between the two nearest, as the database's {@code percentile_cont} has it. */
    private static Optional<Duration> percentile(List<Duration> times, double share) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = times.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        Duration below = sorted.get((int) Math.floor(place));
        Duration above = sorted.get((int) Math.ceil(place));
        double millis = below.toMillis() + (place - Math.floor(place)) * (above.toMillis() - below.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(Math.max(0, millis))));
    }

    @Override
    public int prune(Instant before) {
        int size = counts.size();
        counts.keySet().removeIf(line -> line.hour().isBefore(before));
        return size - counts.size();
    }
}
