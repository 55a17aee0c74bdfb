/** Tells which language people write, and says it in another. */
@ApplicationModule(allowedDependencies = {"shared", "json", "accounts", "privacy", "models", "storage"})
@NullMarked
package io.serai.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
