/** How fast and how much goes out: budgets, waits, the ramp of bulk messages. */
@NullMarked
package io.serai.channels.internal.pace;

import org.jspecify.annotations.NullMarked;
