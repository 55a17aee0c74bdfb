/** Asks customers how it was, once after each resolution, and keeps what they say. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "work",
            "accounts",
            "privacy",
            "contacts",
            "channels",
            "conversations",
            "storage"
        })
@NullMarked
package io.serai.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
