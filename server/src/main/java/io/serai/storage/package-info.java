/** Where the data lives: the home folder, the database in it or elsewhere, and the key that locks what is secret. */
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
package io.serai.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
