package io.serai.storage;

import java.net.URI;

/** Where customers' browsers and the platforms' webhooks reach this server, from {@code SERAI_PUBLIC_URL}. */
public interface PublicUrl {

    /** Absolute http or https address without a slash at the end. */
    URI root();

    /** The address of a path such as {@code /widget.js}. */
    default URI resolve(String path) {
        return URI.create(root() + (path.startsWith("/") ? path : "/" + path));
    }

    /** Platforms deliver webhooks to https addresses only. */
    default boolean isSecure() {
        return "https".equals(root().getScheme());
    }
}
