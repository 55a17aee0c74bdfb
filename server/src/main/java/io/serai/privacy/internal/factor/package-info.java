/** The second thing that somebody has besides a password: codes of an app on their phone. */
@NullMarked
package io.serai.privacy.internal.factor;

import org.jspecify.annotations.NullMarked;
