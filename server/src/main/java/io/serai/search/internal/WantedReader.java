package io.serai.search.internal;

import io.serai.content.ChannelKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what somebody typed into the search field. What it cannot make sense of is said, never guessed; days are those of UTC. */
final class WantedReader {
    /** {@code -?(operator:)?("quoted"|word)}, the quotation perhaps not closed yet. */
    private static final Pattern PIECE = Pattern.compile(
            "(-?)(?:(\\p{Alpha}+):)?(?:[\"“„«]([^\"”“»]*)[\"”“»]?|(\\S+))", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

    private final Instant now;
    private final List<String> must = new ArrayList<>();
    private final List<String> mustNot = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final EnumSet<ChannelKind> channels = EnumSet.noneOf(ChannelKind.class);
    private final List<String> accounts = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final EnumSet<Wanted.Has> has = EnumSet.noneOf(Wanted.Has.class);
    private final List<String> ignored = new ArrayList<>();
    private Optional<Instant> after = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private boolean notes;
    private boolean open;

    private WantedReader(Instant now) {
        this.now = now;
    }

    static Wanted read(String query, Instant now) {
        var reader = new WantedReader(now);
        Matcher pieces = PIECE.matcher(query);
        while (pieces.find()) {
            reader.take(pieces, pieces.end() == query.length());
        }
        return reader.wanted();
    }

    private void take(Matcher piece, boolean last) {
        boolean quoted = piece.group(3) != null;
        String value = quoted ? piece.group(3) : piece.group(4);
        boolean not = !piece.group(1).isEmpty();
        open = false;
        if (piece.group(2) != null && !value.isBlank() && !not) {
            operator(piece.group(), piece.group(2).toLowerCase(Locale.ROOT), value);
            return;
        }
        String text = piece.group(2) == null || quoted ? value : piece.group(2) + ":" + value;
        if (!text.isBlank()) {
            (not ? mustNot : must).add(text);
            open = last && !quoted && !not;
        }
    }

    private void operator(String typed, String name, String value) {
        boolean understood = switch (name) {
            case "from" -> from.add(value);
            case "account" -> accounts.add(value);
            case "tag" -> tags.add(value);
            case "channel" -> named(ChannelKind.values(), value, channels::add);
            case "has" -> named(Wanted.Has.values(), value, has::add);
            case "before" -> day(value, false).map(this::before).orElse(false);
            case "after" -> day(value, true).map(this::after).orElse(false);
            case "in" -> notes(value);
            default -> word(typed);
        };
        if (!understood) {
            ignored.add(typed);
        }
    }

    /** Not an operator of ours: a word with a colon in it, an address on the web perhaps. */
    private boolean word(String typed) {
        return must.add(typed);
    }

    private boolean notes(String value) {
        notes |= value.equalsIgnoreCase("notes");
        return value.equalsIgnoreCase("notes");
    }

    private boolean before(Instant day) {
        until = Optional.of(day);
        return true;
    }

    private boolean after(Instant day) {
        after = Optional.of(day);
        return true;
    }

    private static <E extends Enum<E>> boolean named(E[] all, String name, Consumer<E> take) {
        for (E each : all) {
            if (each.name().equalsIgnoreCase(name)) {
                take.accept(each);
                return true;
            }
        }
        return false;
    }

    /**
     * {@code 2026-11-03}, {@code 2026-11}, {@code 2026}, {@code today}, {@code yesterday}, or {@code 7d 2w 3m 1y} ago.
     *
     * @param over the day itself is over: {@code after:2026-11-03} begins with the 4th, as everywhere
     */
    private Optional<Instant> day(String value, boolean over) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try {
            Optional<LocalDate> ago = ago(value.toLowerCase(Locale.ROOT), today);
            if (ago.isPresent()) {
                return ago.map(WantedReader::start);
            }
            return Optional.of(start(
                    switch (value.length()) {
                        case 4 ->
                            over
                                    ? Year.parse(value).plusYears(1).atDay(1)
                                    : Year.parse(value).atDay(1);
                        case 7 ->
                            over
                                    ? YearMonth.parse(value).plusMonths(1).atDay(1)
                                    : YearMonth.parse(value).atDay(1);
                        default -> LocalDate.parse(value).plusDays(over ? 1 : 0);
                    }));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> ago(String value, LocalDate today) {
        Matcher span = AGO.matcher(value);
        if (span.matches()) {
            ChronoUnit unit = switch (span.group(2)) {
                case "d" -> ChronoUnit.DAYS;
                case "w" -> ChronoUnit.WEEKS;
                case "m" -> ChronoUnit.MONTHS;
                default -> ChronoUnit.YEARS;
            };
            return Optional.of(today.minus(Integer.parseInt(span.group(1)), unit));
        }
        return switch (value) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> Optional.empty();
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Wanted wanted() {
        return new Wanted(
                List.copyOf(must),
                List.copyOf(mustNot),
                open,
                List.copyOf(from),
                channels,
                List.copyOf(accounts),
                List.copyOf(tags),
                after,
                until,
                has,
                notes,
                List.copyOf(ignored));
    }
}
