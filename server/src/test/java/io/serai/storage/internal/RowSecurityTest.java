package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RowSecurityTest {
    private static final TestDatabase database = TestDatabase.fresh();

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Sight sight = new Sight();
    private final JdbcClient jdbc = JdbcClient.create(new GuardedStatements(database.dataSource(), sight));
    private final TransactionTemplate transactions =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    @BeforeEach
    void bothHaveAPersona() {
        insert(one);
        insert(other);
    }

    @Test
    void everyTableWithAWorkspaceHasThePolicyAndItBindsTheOwnerToo() {
        List<String> unguarded = database.allRows().sql("""
                        select t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
                        where t.relkind in ('r', 'p') and not a.attisdropped and t.relnamespace = 'public'::regnamespace
                          and not (t.relrowsecurity and t.relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = t.oid))
                        """).query(String.class).list();

        assertThat(unguarded).containsExactly("job");
    }

    @Test
    void aQueryThatForgetsTheWorkspaceStillSeesOnlyItsOwn() {
        assertThat(jdbc.sql("select workspace_id from persona where :workspace::uuid is not null")
                        .param("workspace", one)
                        .query(UUID.class)
                        .list())
                .containsExactly(one);
    }

    @Test
    void aStatementWithoutAWorkspaceSeesAndChangesNothing() {
        jdbc.sql("select 1 from persona where workspace_id = :workspace")
                .param("workspace", one)
                .query(Integer.class)
                .single();

        assertThat(jdbc.sql("select workspace_id from persona where workspace_id = :another")
                        .param("another", one)
                        .query(UUID.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from persona").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("delete from persona").update()).isZero();
    }

    @Test
    void nothingIsWrittenIntoAnotherWorkspace() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into persona (workspace_id, persona, changed_at)
                        select :another, '{}', now() where :workspace::uuid is not null
                        """)
                        .param("another", UUID.randomUUID())
                        .param("workspace", one)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"persona\"");
    }

    @Test
    void whoeverSaysSoSeesAcross() {
        assertThat(jdbc.sql("select workspace_id from persona /* across workspaces */")
                        .query(UUID.class)
                        .list())
                .contains(one, other);
    }

    @Test
    void aConnectionIsToldOnlyWhenItComesToServeAnother() {
        transactions.executeWithoutResult(transaction -> {
            for (int i = 0; i < 10; i++) {
                assertThat(seen(one)).containsExactly(one);
            }
        });
        long before = sight.turns();
        transactions.executeWithoutResult(transaction -> {
            seen(one);
            seen(one);
            seen(other);
            seen(other);
        });

        assertThat(sight.turns() - before).isBetween(1L, 2L);
    }

    @Test
    void aTransactionThatIsTakenBackLeavesNoWrongSightBehind() {
        for (int i = 0; i < 30; i++) {
            seen(one);
            transactions.executeWithoutResult(transaction -> {
                seen(other);
                transaction.setRollbackOnly();
            });
            assertThat(seen(other)).containsExactly(other);
            assertThat(seen(one)).containsExactly(one);
        }
    }

    /** Each of them is a place where one workspace could see another: whoever adds one explains it here. */
    @Test
    void fewStatementsLookAcross() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> across = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("GuardedStatements.java"))
                    .flatMap(RowSecurityTest::lines)
                    .filter(line -> line.contains(GuardedStatements.ACROSS))
                    .map(line -> line.substring(line.indexOf('"') + 1, line.indexOf(" /*")))
                    .toList();
            assertThat(across)
                    .containsExactlyInAnyOrder(
                            // a sign-in: the email says which workspace
                            "SELECT * FROM agent WHERE email = :email",
                            // an invitation: its token says which
                            "select * from invitation where token_hash = :hash and expires_at > :now",
                            // a webhook or a script tag: its key says which
                            "select %s from channel_account where kind = :kind and key = :key",
                            // a shop's webhook: its key says which
                            "select * from crm_connection where kind = :kind and key = :key",
                            "select * from shop_source where kind = :kind and key = :key",
                            // upkeep by age alone
                            "delete from shop_delivery where received_at < :before",
                            "delete from inbound_event where received_at < :before",
                            "delete from channel_outcome where hour < :before",
                            "delete from channel_part where sent_at < :before");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> seen(UUID workspace) {
        return jdbc.sql("select workspace_id from persona where :workspace::uuid is not null")
                .param("workspace", workspace)
                .query(UUID.class)
                .list();
    }

    private void insert(UUID workspace) {
        jdbc.sql("insert into persona (workspace_id, persona, changed_at) values (:workspace, '{}', now())")
                .param("workspace", workspace)
                .update();
    }
}
