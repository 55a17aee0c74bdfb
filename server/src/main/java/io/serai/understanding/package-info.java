/** Hears what a customer means: intents, entities, mood. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "carriers",
            "json",
            "web",
            "work",
            "accounts",
            "privacy",
            "models",
            "language",
            "knowledge",
            "storage"
        })
@NullMarked
package io.serai.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
