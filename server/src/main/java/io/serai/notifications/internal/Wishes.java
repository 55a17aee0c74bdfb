package io.serai.notifications.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of what somebody wants to hear, and how.
 *
 * @param ways by kind; a kind that is not there is as it is at first
 * @param quiet when nothing sounds, pops up or is mailed
 */
public record Wishes(Map<Kind, Set<Way>> ways, Optional<Quiet> quiet) {
    public enum Way {
        LIST,
        SOUND,
        PUSH,
        MAIL
    }

    private static final Map<Kind, Set<Way>> AT_FIRST = Map.of(
            Kind.ASSIGNED, Set.of(Way.LIST, Way.SOUND, Way.PUSH),
            Kind.MENTIONED, Set.of(Way.LIST, Way.SOUND, Way.PUSH, Way.MAIL),
            Kind.QUEUED, Set.of(Way.LIST),
            Kind.HANDED_OFF, Set.of(Way.LIST, Way.SOUND, Way.PUSH),
            Kind.SLA_WARNED, Set.of(Way.LIST, Way.SOUND, Way.PUSH),
            Kind.SLA_BREACHED, Set.of(Way.LIST, Way.SOUND, Way.PUSH, Way.MAIL),
            Kind.ANSWERED, Set.of(Way.LIST, Way.SOUND, Way.PUSH),
            Kind.FOLLOWED, Set.of(Way.LIST));

    public static final Wishes NONE = new Wishes(Map.of(), Optional.empty());

    public Wishes {
        Map<Kind, Set<Way>> all = new EnumMap<>(AT_FIRST);
        all.putAll(ways);
        ways = Map.copyOf(all);
    }

    public boolean wants(Kind kind, Way way) {
        return ways.getOrDefault(kind, Set.of()).contains(way);
    }

    /** From one time of the day to another in somebody's zone; over midnight where it ends before it begins. */
    public record Quiet(LocalTime from, LocalTime until, ZoneId zone) {
        public boolean at(Instant now) {
            LocalTime time = now.atZone(zone).toLocalTime();
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(until);
            return from.isBefore(until) ? begun && !over : begun || !over;
        }

        public Instant end(Instant now) {
            ZonedDateTime here = now.atZone(zone);
            ZonedDateTime end = here.with(until);
            return (end.isAfter(here) ? end : here.plusDays(1).with(until)).toInstant();
        }
    }

    public boolean quietAt(Instant now) {
        return quiet.filter(hours -> hours.at(now)).isPresent();
    }
}
