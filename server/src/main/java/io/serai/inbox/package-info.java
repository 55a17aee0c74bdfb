/** The human side: queues, assignment, presence, and the desk's requests. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "work",
            "accounts",
            "privacy",
            "media",
            "language",
            "contacts",
            "channels",
            "conversations",
            "brain",
            "tools",
            "storage"
        })
@NullMarked
package io.serai.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
