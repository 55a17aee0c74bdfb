package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StorageSettingsTest {
    @Test
    void withoutAnySettingEverythingIsLocal() {
        StorageSettings settings = bound(Map.of());

        assertThat(settings.home()).isEqualTo(Path.of("data"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.masterKey()).isEmpty();
    }

    @Test
    void anEmptySettingIsNoSetting() {
        StorageSettings settings = bound(Map.of("serai.public-url", "", "serai.database-url", " "));

        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.databaseUrl()).isEmpty();
    }

    @Test
    void aPortThatCannotBeIsRefusedInWords() {
        assertThatThrownBy(() -> bound(Map.of("serai.port", "70000")))
                .rootCause()
                .isInstanceOf(StorageFailure.class)
                .hasMessage("SERAI_PORT is 70000, which no port is.");
    }

    @Test
    void secretsAreNotPrinted() {
        StorageSettings settings =
                bound(Map.of("serai.database-url", "postgres://a:hush@db/serai", "serai.master-key", "quiet"));

        assertThat(settings.toString()).doesNotContain("hush", "quiet");
    }

    @Test
    void thePublicAddressIsAWebAddress() {
        assertThat(new GivenAddress(URI.create("https://chat.example.com/")).resolve("/widget.js"))
                .hasToString("https://chat.example.com/widget.js");
        assertThatThrownBy(() -> new GivenAddress(URI.create("chat.example.com")))
                .isInstanceOf(StorageFailure.class);
    }

    private static StorageSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("serai", StorageSettings.class);
    }
}
