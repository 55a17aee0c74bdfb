package io.serai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People at the desk beside the owner, written straight into the database, each with a session that is signed in already. */
final class DeskAgents {
    private static final long A_DAY = 86_400_000L;

    private DeskAgents() {}

    /** Who may send what they send as this person. */
    record Seat(UUID agent, String cookie) {}

    static List<Seat> add(ServerProcess server, int many) throws Exception {
        var seats = new ArrayList<Seat>();
        try (Connection database = server.database()) {
            UUID workspace = workspace(database);
            for (int number = 0; number < many; number++) {
                UUID agent = UUID.randomUUID();
                person(database, workspace, agent, number);
                seats.add(new Seat(agent, session(database, workspace, agent)));
            }
        }
        return seats;
    }

    private static UUID workspace(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select id from workspace limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void person(Connection database, UUID workspace, UUID agent, int number) throws SQLException {
        try (var insert = database.prepareStatement("""
                insert into agent (id, workspace_id, name, email, role, language, capacity, active, password_hash, created_at)
                values (?, ?, ?, ?, 'agent', 'en', 5, true, '-', now())
                """)) {
            insert.setObject(1, agent);
            insert.setObject(2, workspace);
            insert.setString(3, "Agent " + number);
            insert.setString(4, "agent" + number + "@bench.example");
            insert.execute();
        }
    }

    /** As the server keeps a session: its attributes are texts. */
    private static String session(Connection database, UUID workspace, UUID agent) throws SQLException, IOException {
        String primary = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        try (var insert = database.prepareStatement("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, primary);
            insert.setString(2, id);
            insert.setLong(3, now);
            insert.setLong(4, now);
            insert.setInt(5, 86_400);
            insert.setLong(6, now + A_DAY);
            insert.setString(7, agent.toString());
            insert.execute();
        }
        try (var insert = database.prepareStatement("insert into spring_session_attributes values (?, ?, ?)")) {
            for (var attribute : Map.of("workspace", workspace.toString(), "agent", agent.toString())
                    .entrySet()) {
                attribute(insert, primary, attribute.getKey(), attribute.getValue());
            }
        }
        return "SERAI_SESSION=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static void attribute(PreparedStatement insert, String session, String name, String value)
            throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        }
        insert.setString(1, session);
        insert.setString(2, name);
        insert.setBytes(3, bytes.toByteArray());
        insert.execute();
    }
}
