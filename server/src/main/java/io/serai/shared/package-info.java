/** Words of every module. No framework, no I/O. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.serai.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
