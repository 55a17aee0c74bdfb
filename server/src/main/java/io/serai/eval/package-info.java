/** {@code ./serai eval}: measures the product's own code paths, with default settings, on files that anyone may bring. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "json",
            "content",
            "channels",
            "privacy",
            "models",
            "language",
            "knowledge",
            "understanding",
            "orders",
            "tools",
            "conversations",
            "brain"
        })
@NullMarked
package io.serai.eval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
