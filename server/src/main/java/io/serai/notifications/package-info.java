/** Tells people of what concerns them: in the desk, in their browser, by mail; each as they wish. */
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
            "inbox",
            "storage"
        })
@NullMarked
package io.serai.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
