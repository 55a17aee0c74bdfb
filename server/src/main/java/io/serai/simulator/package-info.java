/** Doubles of the platforms that enforce their documented rules, for tests, rehearsals and the phone on the screen. */
@ApplicationModule(
        allowedDependencies = {"shared", "json", "content", "accounts", "privacy", "media", "channels", "storage"})
@NullMarked
package io.serai.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
