/** Workspaces, agents, roles and sign-in. */
@ApplicationModule(allowedDependencies = {"shared", "json", "storage"})
@NullMarked
package io.serai.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
