/** What the shop knows: sources, passages, retrieval. */
@ApplicationModule(
        allowedDependencies = {"shared", "json", "work", "accounts", "privacy", "models", "language", "storage"})
@NullMarked
package io.serai.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
