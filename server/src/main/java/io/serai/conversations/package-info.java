/** Threads, messages, and who owns the next turn. */
@ApplicationModule(
        allowedDependencies = {"shared", "json", "content", "work", "accounts", "privacy", "contacts", "channels"})
@NullMarked
package io.serai.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
