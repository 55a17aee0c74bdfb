/** Detects the language of what people write. */
@ApplicationModule(allowedDependencies = {"shared", "models", "storage"})
@NullMarked
package io.serai.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
