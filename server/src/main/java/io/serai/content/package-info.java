/** What a message can say on any channel, and where it comes from. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.serai.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
