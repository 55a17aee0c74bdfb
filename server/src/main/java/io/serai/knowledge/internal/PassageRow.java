package io.serai.knowledge.internal;

import io.serai.knowledge.Phrase;
import io.serai.knowledge.Validity;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.shared.Language;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** One text of a passage with its passage: a row of the join that everything is read from. */
record PassageRow(
        UUID passage,
        Optional<UUID> document,
        boolean faq,
        int ordinal,
        String title,
        boolean enabled,
        Instant updatedAt,
        String role,
        Phrase phrase,
        Validity validity,
        Optional<float[]> vector) {
    static final String SELECT = """
            select p.id, p.document_id, p.kind, p.ordinal, p.title, p.enabled, p.updated_at, p.countries, p.valid_from,
                   p.valid_until, t.role, t.language, t.body, t.vector
            from knowledge_passage p join knowledge_text t on t.workspace_id = p.workspace_id and t.passage_id = p.id
            """;

    static final RowMapper<PassageRow> MAPPER = (row, number) -> read(row);

    private static PassageRow read(ResultSet row) throws SQLException {
        return new PassageRow(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("document_id", UUID.class)),
                "faq".equals(row.getString("kind")),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getBoolean("enabled"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("role"),
                new Phrase(new Language(row.getString("language")), row.getString("body")),
                validity(row),
                Optional.ofNullable(row.getBytes("vector")).map(PassageRow::floats));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(
                Set.of((String[]) row.getArray("countries").getArray()),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
    }

    static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    static Collection<List<PassageRow>> byPassage(List<PassageRow> rows) {
        Map<UUID, List<PassageRow>> passages = new LinkedHashMap<>();
        rows.forEach(row ->
                passages.computeIfAbsent(row.passage(), id -> new ArrayList<>()).add(row));
        return passages.values();
    }

    static Faq toFaq(List<PassageRow> rows) {
        PassageRow any = rows.getFirst();
        return new Faq(
                any.passage(),
                any.enabled(),
                any.document(),
                phrases(rows, "question"),
                phrases(rows, "answer"),
                any.validity(),
                any.updatedAt());
    }

    private static List<Phrase> phrases(List<PassageRow> rows, String role) {
        return rows.stream()
                .filter(row -> row.role().equals(role))
                .map(PassageRow::phrase)
                .toList();
    }

    Piece toPiece() {
        return new Piece(passage, document.orElse(passage), ordinal, title, phrase.text(), phrase.language());
    }

    static Indexed toIndexed(List<PassageRow> rows) {
        PassageRow any = rows.getFirst();
        return any.faq()
                ? Indexing.indexed(
                        toFaq(rows), rows.stream().map(PassageRow::vector).toList())
                : Indexing.indexed(any.toPiece(), any.vector());
    }
}
