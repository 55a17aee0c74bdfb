package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void theFormOfHostingServicesBecomesJdbc() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://shop:p%40ss+word@db.example:6432/serai?sslmode=require");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example:6432/serai?sslmode=require");
        assertThat(url.user()).isEqualTo("shop");
        assertThat(url.password()).isEqualTo("p@ss+word");
    }

    @Test
    void jdbcPassesThrough() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db/serai?user=a&password=b")
                        .jdbc())
                .isEqualTo("jdbc:postgresql://db/serai?user=a&password=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a:secret@db/serai", "postgres://a:secret@db", "postgres://a:sec ret@db/serai"})
    void whatIsNoAddressIsRefusedWithoutShowingThePassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(StorageFailure.class)
                .hasMessageNotContaining("sec");
    }

    @Test
    void isNeverPrinted() {
        assertThat(new DatabaseUrl("jdbc:postgresql://db/serai?password=b", "a", "b"))
                .hasToString("DatabaseUrl[***]");
    }
}
