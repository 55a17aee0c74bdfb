/** Who the customer is, across channels. */
@ApplicationModule(
        allowedDependencies = {"shared", "json", "content", "accounts", "privacy", "work", "storage", "tables"})
@NullMarked
package io.serai.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
