package io.serai.inbox.internal.views;

import io.serai.accounts.AgentId;
import io.serai.contacts.FieldId;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversations.View;
import io.serai.conversations.Selection;
import io.serai.conversations.Selection.Filter;
import io.serai.conversations.Selection.Sort;
import io.serai.conversations.Selection.Standing;
import io.serai.conversations.Selection.Standing.Promised;
import io.serai.conversations.TagId;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which conversations the desk asks for, as it stands in the address: lists with commas, enums in lower case, waiting in minutes, fields as {@code id:value}. */
public record ListQuestion(
        @Nullable String view,
        @Nullable String sort,
        @Nullable String channel,
        @Nullable String account,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tag,
        @Nullable String priority,
        @Nullable Long waiting,
        @Nullable String assignee,
        @Nullable Boolean unread,
        @Nullable String mood,
        @Nullable String intent,
        @Nullable String promise,
        @Nullable Long closing,
        @Nullable String field) {
    private static final int MOST = 50;
    private static final long LONGEST_WAIT = 60L * 24 * 366;

    /** @param fields what somebody may ask of a field, in the words in which it is kept */
    public Selection selection(BiFunction<FieldId, String, Optional<String>> fields) {
        View named = named(View.class, view == null ? "all" : view);
        Sort order = sort == null ? Selection.of(named).sort() : named(Sort.class, sort);
        return new Selection(named, filter(fields), order);
    }

    private Filter filter(BiFunction<FieldId, String, Optional<String>> fields) {
        return new Filter(
                each(channel, one -> named(ChannelKind.class, one)),
                each(account, one -> new ChannelAccountId(Ids.parse(one))),
                each(language, Language::new),
                each(country, one -> one.toUpperCase(Locale.ROOT)),
                each(tag, one -> new TagId(Ids.parse(one))),
                Optional.ofNullable(priority).filter(one -> !one.isEmpty()).map(one -> named(Priority.class, one)),
                Optional.ofNullable(waiting).map(minutes -> Duration.ofMinutes(Math.clamp(minutes, 0, LONGEST_WAIT))),
                each(assignee, one -> new AgentId(Ids.parse(one))),
                Boolean.TRUE.equals(unread),
                standing(fields));
    }

    private Standing standing(BiFunction<FieldId, String, Optional<String>> fields) {
        return new Standing(
                each(
                        mood,
                        one -> ListQuestion.<Mood>named(Mood.class, one).name().toLowerCase(Locale.ROOT)),
                each(intent, Function.identity()),
                Optional.ofNullable(promise).filter(one -> !one.isEmpty()).map(one -> named(Promised.class, one)),
                Optional.ofNullable(closing).map(minutes -> Duration.ofMinutes(Math.clamp(minutes, 1, LONGEST_WAIT))),
                each(field, Function.identity()).stream()
                        .flatMap(one -> asked(one, fields).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second)));
    }

    /** {@code <id>:<value>}; the value percent-encoded once more, since it may hold commas. */
    private static Optional<Map.Entry<FieldId, String>> asked(
            String one, BiFunction<FieldId, String, Optional<String>> fields) {
        int colon = one.indexOf(':');
        if (colon < 0) {
            throw Problem.invalid("A field is asked for as its id, a colon and what stands in it.");
        }
        var id = new FieldId(Ids.parse(one.substring(0, colon)));
        return fields.apply(id, decoded(one.substring(colon + 1))).map(value -> Map.entry(id, value));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("What is asked of a field is not encoded as addresses are.");
        }
    }

    /** How a customer can feel, as it stands at their conversation. */
    private enum Mood {
        ANGRY,
        WORRIED,
        NEUTRAL,
        HAPPY
    }

    private static <T> List<T> each(@Nullable String list, Function<String, T> read) {
        List<String> parts = Stream.of(list == null ? new String[0] : list.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > MOST) {
            throw Problem.invalid("At most " + MOST + " of one kind can be asked for at once.");
        }
        return parts.stream().map(read).toList();
    }

    /** Enums are lower-case on the wire, in addresses too. */
    public static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("'" + (name.length() > 40 ? name.substring(0, 40) : name)
                        + "' is none of: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(one -> "'" + one.name().toLowerCase(Locale.ROOT) + "'")
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
