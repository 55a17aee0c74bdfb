/** Durable jobs: stored with the data they follow, in order per key, retried, dead-lettered. */
@ApplicationModule(allowedDependencies = {"shared", "json", "storage"})
@NullMarked
package io.serai.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
