package io.serai.storage.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is reached.
 *
 * @param jdbc without user and password when they are given apart
 * @param user empty when the JDBC address carries it
 */
public record DatabaseUrl(String jdbc, String user, String password) {
    private static final String REMEDY =
            "Write SERAI_DATABASE_URL as postgres://user:password@host:5432/database or jdbc:postgresql://host/database?user=…&password=…";

    /** Reads the form hosting services hand out, {@code postgres://user:password@host:port/database?sslmode=…}, or JDBC's. */
    static DatabaseUrl parse(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, "", "");
        }
        URI uri = uri(text);
        String host = uri.getHost();
        String path = uri.getRawPath();
        if (host == null || path == null || path.length() < 2 || !isPostgres(uri)) {
            throw new StorageFailure("SERAI_DATABASE_URL is not the address of a PostgreSQL database.", REMEDY);
        }
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[] {}
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseUrl(
                "jdbc:postgresql://" + host + port + path + query,
                credentials.length > 0 ? decode(credentials[0]) : "",
                credentials.length > 1 ? decode(credentials[1]) : "");
    }

    private static boolean isPostgres(URI uri) {
        return "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // the exception's own message would repeat the password
            throw new StorageFailure("SERAI_DATABASE_URL cannot be read.", REMEDY);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseUrl[***]";
    }
}
