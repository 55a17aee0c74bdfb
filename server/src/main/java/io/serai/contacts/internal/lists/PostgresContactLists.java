package io.serai.contacts.internal.lists;

import io.serai.contacts.LabelId;
import io.serai.contacts.internal.ContactRows;
import io.serai.contacts.internal.ContactSeal;
import io.serai.contacts.internal.StoredContact;
import io.serai.contacts.internal.file.PostgresContactFileStore;
import io.serai.contacts.internal.lists.ContactQuestion.Sort;
import io.serai.content.ChannelKind;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class PostgresContactLists implements ContactLists {
    private final JdbcClient jdbc;
    private final ContactSeal seal;
    private final JsonMapper json;

    public PostgresContactLists(JdbcClient jdbc, ContactSeal seal, JsonMapper json) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.json = json;
    }

    private record Found(Line line, String key) {}

    @Override
    public Page<Line> list(WorkspaceId workspace, ContactQuestion question, Optional<String> cursor, int limit) {
        Narrowing narrowing = Narrowing.of(workspace, question, seal);
        cursor.ifPresent(place -> after(narrowing, question.sort(), place));
        List<Found> found = jdbc.sql("""
                with page as (select * from contact c where %s order by %s limit :limit)
                select c.*,
                       (select array_agg(distinct a.channel) from contact_address a where a.contact_id = c.id) as channels,
                       (select array_agg(t.tag_id order by t.at, t.tag_id) from contact_tag t where t.contact_id = c.id) as tag_ids
                from page c order by %s
                """.formatted(narrowing.sql(), order(question.sort()), order(question.sort())))
                .params(narrowing.parameters())
                .param("limit", limit + 1)
                .query((row, number) -> found(workspace, question.sort(), row, number))
                .list();
        boolean more = found.size() > limit;
        List<Found> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(Found::line).toList(), more ? Optional.of(cursor(page.getLast())) : Optional.empty());
    }

    @Override
    public int count(WorkspaceId workspace, ContactQuestion question) {
        Narrowing narrowing = Narrowing.of(workspace, question, seal);
        return jdbc.sql("select count(*) from (select 1 from contact c where %s limit :most) counted"
                        .formatted(narrowing.sql()))
                .params(narrowing.parameters())
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case SEEN -> "c.last_seen desc, c.id desc";
            case NEWEST -> "c.first_seen desc, c.id desc";
            case NAME -> "c.name_sort, c.id";
        };
    }

    private static void after(Narrowing narrowing, Sort sort, String cursor) {
        String[] place = place(cursor);
        Map<String, Object> at = Map.of("afterId", UUID.fromString(place[0]), "after", key(sort, place[1]));
        narrowing.and(
                switch (sort) {
                    case SEEN -> "(c.last_seen, c.id) < (:after, :afterId)";
                    case NEWEST -> "(c.first_seen, c.id) < (:after, :afterId)";
                    case NAME -> "(c.name_sort, c.id) > (:after, :afterId)";
                },
                at);
    }

    private static Object key(Sort sort, String key) {
        return sort == Sort.NAME ? key : Instant.parse(key).atOffset(ZoneOffset.UTC);
    }

    private static String[] place(String cursor) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            UUID.fromString(place[0]);
            return place;
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid("This is not a place in the list.");
        }
    }

    private static String cursor(Found last) {
        String place = last.line().contact().id().value() + " " + last.key();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private Found found(WorkspaceId workspace, Sort sort, ResultSet row, int number) throws SQLException {
        StoredContact contact = ContactRows.contact(row, number);
        Line line = new Line(
                seal.open(workspace, contact),
                instant(row, "last_seen"),
                row.getObject("barred_at") != null,
                Optional.ofNullable(row.getString("external_id")),
                PostgresContactFileStore.custom(json, row.getString("custom")),
                Arrays.stream(array(row.getArray("channels"), String[].class, new String[0]))
                        .map(kind -> ChannelKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                Arrays.stream(array(row.getArray("tag_ids"), UUID[].class, new UUID[0]))
                        .map(LabelId::new)
                        .toList());
        return new Found(
                line,
                switch (sort) {
                    case SEEN -> line.lastSeen().toString();
                    case NEWEST -> contact.firstSeen().toString();
                    case NAME -> row.getString("name_sort");
                });
    }

    private static <T> T array(@Nullable Array array, Class<T> type, T none) throws SQLException {
        return array == null ? none : type.cast(array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
