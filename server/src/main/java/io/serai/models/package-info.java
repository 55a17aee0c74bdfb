/** One door to models: embedder and chat model. */
@ApplicationModule(allowedDependencies = {"shared", "json", "accounts", "privacy", "storage"})
@NullMarked
package io.serai.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
