/** Helps whoever answers: drafts, summaries, rewriting, suggestions, what to do next. It never sends anything. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "accounts",
            "privacy",
            "models",
            "language",
            "contacts",
            "channels",
            "conversations",
            "knowledge",
            "understanding",
            "brain",
            "inbox",
            "storage"
        })
@NullMarked
package io.serai.copilot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
