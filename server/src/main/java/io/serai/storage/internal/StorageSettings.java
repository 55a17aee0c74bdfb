package io.serai.storage.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything an operator may set, each from the environment variable of the same name ({@code SERAI_HOME},
 * {@code SERAI_PORT}, {@code SERAI_PUBLIC_URL}, {@code SERAI_DATABASE_URL}, {@code SERAI_MASTER_KEY}) or from the file
 * {@code serai.properties}.
 *
 * @param port 0 takes any free port
 * @param publicUrl without it the server is known as http://localhost:port
 * @param databaseUrl without it the embedded PostgreSQL runs in the home folder
 * @param masterKey base64; without it a key is made once and kept in the home folder
 */
@ConfigurationProperties("serai")
public record StorageSettings(
        @DefaultValue("./data") Path home,
        @DefaultValue("8080") int port,
        Optional<URI> publicUrl,
        Optional<String> databaseUrl,
        Optional<String> masterKey) {

    public StorageSettings {
        if (port < 0 || port > 65_535) {
            throw new StorageFailure(
                    "SERAI_PORT is " + port + ", which no port is.", "Set it to a number up to 65535.");
        }
        publicUrl = publicUrl.filter(url -> !url.toString().isBlank());
        databaseUrl = databaseUrl.filter(url -> !url.isBlank());
        masterKey = masterKey.filter(key -> !key.isBlank());
    }

    /** Without the database's password and the key. */
    @Override
    public String toString() {
        return "StorageSettings[home=" + home + ", port=" + port + ", publicUrl=" + publicUrl + "]";
    }
}
