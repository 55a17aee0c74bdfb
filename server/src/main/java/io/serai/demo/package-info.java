/** Fills an empty server with an invented shop, its people, its knowledge and its past conversations, so that the desk is alive at first sight. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "accounts",
            "privacy",
            "contacts",
            "channels",
            "conversations",
            "knowledge",
            "orders",
            "understanding",
            "brain",
            "inbox",
            "simulator",
            "storage"
        })
@NullMarked
package io.serai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
