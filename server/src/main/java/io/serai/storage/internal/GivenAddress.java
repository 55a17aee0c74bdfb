package io.serai.storage.internal;

import io.serai.storage.PublicUrl;
import java.net.URI;

/** The address in {@code SERAI_PUBLIC_URL}. */
record GivenAddress(URI root) implements PublicUrl {
    GivenAddress {
        boolean web = "https".equals(root.getScheme()) || "http".equals(root.getScheme());
        if (!web || root.getHost() == null) {
            throw new StorageFailure(
                    "SERAI_PUBLIC_URL is not a web address: " + root, "Write it like https://chat.example.com");
        }
        root = URI.create(root.toString().replaceAll("/+$", ""));
    }
}
