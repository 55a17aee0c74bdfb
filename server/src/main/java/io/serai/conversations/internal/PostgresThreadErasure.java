package io.serai.conversations.internal;

import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelAccountId;
import io.serai.content.MediaId;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.conversations.MessageQueued;
import io.serai.privacy.Copy;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A contact's threads with everything in them, and the jobs that wait for or failed at them. */
@Component
@Order(2)
class PostgresThreadErasure implements Erasable {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Work work;

    PostgresThreadErasure(JdbcClient jdbc, JsonMapper json, Work work) {
        this.jdbc = jdbc;
        this.rows = new Rows(json);
        this.work = work;
    }

    @Override
    public void follow(WorkspaceId workspace, Trail trail) {
        for (Conversation each : conversations(workspace, trail)) {
            trail.spokeIn(each.id().value());
            trail.at(new Trail.Place(each.account(), each.address()));
            messages(workspace, each).forEach(message -> follow(message, trail));
        }
    }

    private static void follow(Message message, Trail trail) {
        trail.message(message.id().value());
        message.externalId().ifPresent(trail::knownAs);
        trail.files(message.content().files().stream()
                .flatMap(PostgresThreadErasure::stored)
                .toList());
    }

    private static Stream<MediaId> stored(Attachment file) {
        return file.source() instanceof Attachment.Source.Stored(MediaId id) ? Stream.of(id) : Stream.of();
    }

    private List<Conversation> conversations(WorkspaceId workspace, Trail trail) {
        return jdbc.sql("""
                select %s from conversation c where c.workspace_id = :workspace and c.contact_id = :contact order by c.opened_at
                """.formatted(Rows.CONVERSATION))
                .param("workspace", workspace.value())
                .param("contact", trail.contact())
                .query(rows::conversation)
                .list();
    }

    private List<Message> messages(WorkspaceId workspace, Conversation conversation) {
        return jdbc.sql("""
                select %s from message m where m.workspace_id = :workspace and m.conversation_id = :conversation order by m.seq
                """.formatted(Rows.MESSAGE))
                .param("workspace", workspace.value())
                .param("conversation", conversation.id().value())
                .query(rows::message)
                .list();
    }

    record Kept(Conversation conversation, List<Message> messages) {}

    /** Without the shop's own notes, which are not said to the customer. */
    @Override
    public void copy(WorkspaceId workspace, Trail trail, Copy copy) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Conversation each : conversations(workspace, trail)) {
            kept.add(new Kept(
                    each,
                    messages(workspace, each).stream()
                            .filter(message -> !message.note())
                            .toList()));
        }
        copy.json("conversations", kept);
    }

    /** Messages, traces, read marks and what the bot remembers go with the conversation. */
    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        jdbc.sql("delete from conversation where workspace_id = :workspace and contact_id = :contact")
                .param("workspace", workspace.value())
                .param("contact", trail.contact())
                .update();
        work.forget(workspace, jobs(trail));
    }

    /** The keys under which jobs of this customer stand in line: what came in, files to fetch and to read, what goes out. */
    private static List<String> jobs(Trail trail) {
        return Stream.of(
                        trail.places().stream().map(place -> key(place.account(), place.address())),
                        trail.messages().stream()
                                .flatMap(message -> Stream.of("media:" + message, "reading:" + message)),
                        trail.messages().stream().map(message -> "reading:" + message),
                        trail.conversations().stream()
                                .flatMap(it -> Stream.of(MessageQueued.key(it, false), MessageQueued.key(it, true))))
                .flatMap(keys -> keys)
                .toList();
    }

    private static String key(ChannelAccountId account, Address address) {
        return account.value() + ":" + address.value();
    }
}
