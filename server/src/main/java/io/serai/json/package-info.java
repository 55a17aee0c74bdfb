/** One JSON dialect for the database and the API: sealed types carry their name, ids are plain strings. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.serai.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
