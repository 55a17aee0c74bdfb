/** Which carrier a tracking number belongs to, by its shape and its check digit, and where that carrier shows a parcel. Pure: asks nobody. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.serai.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
