/** Finds what was said, in all conversations of all time. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "storage",
            "content",
            "accounts",
            "privacy",
            "models",
            "contacts",
            "channels",
            "conversations",
            "inbox"
        })
@NullMarked
package io.serai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
