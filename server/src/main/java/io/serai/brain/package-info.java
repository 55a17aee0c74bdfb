/** Decides the bot's next move: Turn in, Decision out; no database, no channel on that path. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "channels",
            "accounts",
            "privacy",
            "models",
            "language",
            "knowledge",
            "understanding",
            "orders",
            "tools",
            "conversations"
        })
@NullMarked
package io.serai.brain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
