/** Gives a customer a copy of what is kept, and forgets it. */
@NullMarked
package io.serai.privacy.internal.erasure;

import org.jspecify.annotations.NullMarked;
