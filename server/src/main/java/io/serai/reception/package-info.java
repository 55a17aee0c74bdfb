/** The path of a message, in and out; the only module that knows the story. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "storage",
            "content",
            "work",
            "accounts",
            "privacy",
            "media",
            "models",
            "language",
            "contacts",
            "channels",
            "conversations",
            "knowledge",
            "understanding",
            "orders",
            "tools",
            "brain",
            "inbox",
            "surveys"
        })
@NullMarked
package io.serai.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
