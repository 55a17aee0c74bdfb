/** What the bot can do for a customer: each tool with whom it trusts and its limits, and the one door through which it is used. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "storage",
            "web",
            "work",
            "content",
            "accounts",
            "models",
            "privacy",
            "language",
            "contacts",
            "channels",
            "orders",
            "conversations"
        })
@NullMarked
package io.serai.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
