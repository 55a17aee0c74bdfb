/** The open door: other systems read, act and are told, by tokens that allow no more than they say. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "storage",
            "web",
            "work",
            "content",
            "accounts",
            "privacy",
            "media",
            "contacts",
            "channels",
            "channels :: out",
            "conversations",
            "knowledge",
            "inbox",
            "orders",
            "search"
        })
@NullMarked
package io.serai.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
