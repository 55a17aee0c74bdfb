/** Each platform's protocol: verify, parse, send; and the door where webhooks knock. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "work",
            "accounts",
            "privacy",
            "media",
            "contacts",
            "storage"
        })
@NullMarked
package io.serai.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
