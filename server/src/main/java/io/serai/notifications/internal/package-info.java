/** Who hears of what, and how. */
@NullMarked
package io.serai.notifications.internal;

import org.jspecify.annotations.NullMarked;
