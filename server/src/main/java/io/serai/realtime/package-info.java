/** Pushes changes to open browsers, resumable: the desk and the widget. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "accounts",
            "privacy",
            "media",
            "contacts",
            "channels",
            "conversations",
            "inbox",
            "notifications",
            "knowledge",
            "brain",
            "storage"
        })
@NullMarked
package io.serai.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
