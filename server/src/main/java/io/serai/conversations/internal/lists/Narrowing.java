package io.serai.conversations.internal.lists;

import io.serai.accounts.AgentId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Selection;
import io.serai.conversations.Selection.Standing;
import io.serai.conversations.TagId;
import io.serai.conversations.internal.Rows;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A filter as a condition on {@code conversation c}, its values as parameters. */
final class Narrowing {
    private Narrowing() {}

    static String of(Selection.Filter filter, Clock clock, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        oneOf(
                conditions,
                parameters,
                "c.channel in (:channels)",
                "channels",
                filter.channels().stream().map(Rows::lower).toList());
        oneOf(
                conditions,
                parameters,
                "c.account_id in (:accounts)",
                "accounts",
                filter.accounts().stream().map(ChannelAccountId::value).toList());
        oneOf(
                conditions,
                parameters,
                "split_part(c.language, '-', 1) in (:languages)",
                "languages",
                filter.languages().stream()
                        .map(language -> language.primary().value())
                        .toList());
        oneOf(
                conditions,
                parameters,
                "exists (select from contact k where k.id = c.contact_id and k.country in (:countries))",
                "countries",
                filter.countries());
        oneOf(
                conditions,
                parameters,
                "c.id in (select conversation_id from conversation_tag where tag_id in (:tags))",
                "tags",
                filter.tags().stream().map(TagId::value).toList());
        oneOf(
                conditions,
                parameters,
                "c.owner_kind = 'human' and c.owner_agent in (:assignees)",
                "assignees",
                filter.assignees().stream().map(AgentId::value).toList());
        filter.priority().ifPresent(least -> {
            conditions.add("c.priority >= :leastPriority");
            parameters.put("leastPriority", least.ordinal());
        });
        filter.waiting().ifPresent(least -> {
            conditions.add("c.waiting_since <= :waitedSince");
            parameters.put("waitedSince", Timestamp.from(clock.instant().minus(least)));
        });
        if (filter.unread()) {
            conditions.add("""
                    c.last_customer_seq > coalesce((
                        select seen.seq from conversation_read seen where seen.conversation_id = c.id and seen.agent_id = :reader), 0)
                    """);
        }
        standing(filter.standing(), clock, conditions, parameters);
        return String.join(" and ", conditions);
    }

    private static void standing(
            Standing standing, Clock clock, List<String> conditions, Map<String, Object> parameters) {
        oneOf(conditions, parameters, "c.mood in (:moods)", "moods", standing.moods());
        oneOf(conditions, parameters, "c.intent in (:intents)", "intents", standing.intents());
        standing.promise()
                .ifPresent(promise -> conditions.add(
                        switch (promise) {
                            case RUNNING -> "c.due_at is not null";
                            case WARNED -> "c.warn_at <= :now::timestamptz";
                            case BREACHED -> "c.due_at <= :now::timestamptz";
                        }));
        standing.closing().ifPresent(most -> {
            conditions.add(Surroundings.CLOSING);
            parameters.put("closing", most.toSeconds());
        });
        standing.fields().forEach((field, value) -> {
            String name = "field" + parameters.size();
            conditions.add("""
                    c.contact_id in (select v.contact_id from contact_value v
                                     where v.workspace_id = :workspace and v.field_id = :%1$s and v.value = left(:%1$sValue, 200))
                    """.formatted(name));
            parameters.put(name, field.value());
            parameters.put(name + "Value", value);
        });
        parameters.put("now", Timestamp.from(clock.instant()));
    }

    private static void oneOf(
            List<String> conditions, Map<String, Object> parameters, String condition, String name, List<?> values) {
        if (!values.isEmpty()) {
            conditions.add(condition);
            parameters.put(name, values);
        }
    }
}
