package io.serai.orders.internal.shopify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The GraphQL that is sent to Shopify, one file each. */
final class Questions {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Questions() {}

    static String of(String name) {
        return READ.computeIfAbsent(name, key -> {
            String text = file(key);
            return text.contains("...order") ? text + file("order-fields") : text;
        });
    }

    private static String file(String name) {
        try (InputStream file =
                Objects.requireNonNull(Questions.class.getResourceAsStream("/shopify/" + name + ".graphql"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A value for Shopify's search syntax, in quotes: what a customer wrote stays one word of the search, whatever operators it looks like.
     */
    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cntrl}]", " ") + "\"";
    }
}
