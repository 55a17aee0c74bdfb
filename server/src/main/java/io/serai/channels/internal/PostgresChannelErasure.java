package io.serai.channels.internal;

import io.serai.content.ExternalId;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the platforms' adapters remember of a customer between two messages. */
@Component
class PostgresChannelErasure implements Erasable {
    /** Kept by the message of ours that they belong to. */
    private static final List<String> BY_MESSAGE = List.of("channel_part", "line_call");

    private final JdbcClient jdbc;

    PostgresChannelErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        UUID[] messages = trail.messages().toArray(UUID[]::new);
        BY_MESSAGE.forEach(table -> delete(workspace, table + " where message_id = any (:values)", messages));
        delete(workspace, "line_message where message_id = any (:values)", externalIds(trail));
        delete(workspace, "line_reply where account_id || ':' || customer = any (:values)", places(trail));
        delete(workspace, "email_message where account_id || ':' || thread = any (:values)", places(trail));
        delete(workspace, "whatsapp_opening where recipient = any (:values)", addresses(trail));
    }

    private void delete(WorkspaceId workspace, String which, Object[] values) {
        jdbc.sql("delete from " + which + " and workspace_id = :workspace")
                .param("workspace", workspace.value())
                .param("values", values)
                .update();
    }

    private static String[] externalIds(Trail trail) {
        return trail.externalIds().stream().map(ExternalId::value).toArray(String[]::new);
    }

    private static String[] addresses(Trail trail) {
        return trail.places().stream().map(place -> place.address().value()).toArray(String[]::new);
    }

    private static String[] places(Trail trail) {
        return trail.places().stream()
                .map(place -> place.account().value() + ":" + place.address().value())
                .toArray(String[]::new);
    }
}
