package io.serai.realtime.visitors;

import io.serai.content.ChannelKind;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers in which the contact wrote, and what the shop's pages told about them. */
@Component
class PostgresVisitorErasure implements Erasable {
    private final JdbcClient jdbc;

    PostgresVisitorErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Seen(String name, Optional<String> page, Instant at) {}

    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        copy.json(
                "website",
                jdbc.sql("""
                        select t.name, t.page, t.at from widget_track t
                        join widget_visitor v on v.workspace_id = t.workspace_id and v.id = t.visitor_id
                        where v.workspace_id = :workspace and v.account_id || ':' || v.address = any (:places)
                        order by t.at
                        """)
                        .param("workspace", workspace.value())
                        .param("places", places(trail))
                        .query((row, number) -> new Seen(
                                row.getString("name"),
                                Optional.ofNullable(row.getString("page")),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /** Their token opens nothing afterwards; what they did goes along. */
    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        jdbc.sql(
                        "delete from widget_visitor where workspace_id = :workspace and account_id || ':' || address = any (:places)")
                .param("workspace", workspace.value())
                .param("places", places(trail))
                .update();
    }

    private static String[] places(Trail trail) {
        return trail.places().stream()
                .filter(place -> place.address().kind() == ChannelKind.WIDGET)
                .map(place -> place.account().value() + ":" + place.address().value())
                .toArray(String[]::new);
    }
}
