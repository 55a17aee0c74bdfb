package io.serai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void everyDatabaseIsSeparateFromTheOthers() {
        TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh();
        one.jdbc().sql("create table marks (mark text)").update();

        assertThat(tables(one)).isEqualTo(1);
        assertThat(tables(other)).isZero();
    }

    @Test
    void theApplicationsUserIsNotSuperuserSoThatRowSecurityBindsIt() {
        boolean superuser = TestDatabase.fresh()
                .jdbc()
                .sql("select usesuper from pg_user where usename = current_user")
                .query(Boolean.class)
                .single();

        assertThat(superuser).isFalse();
    }

    private static int tables(TestDatabase database) {
        return database.jdbc()
                .sql("select count(*) from pg_tables where tablename = 'marks'")
                .query(Integer.class)
                .single();
    }
}
