/** Files that customers and agents send. */
@ApplicationModule(allowedDependencies = {"shared", "json", "content", "accounts", "privacy", "storage"})
@NullMarked
package io.serai.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
