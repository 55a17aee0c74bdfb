/** LINE's Messaging API: what it tells us, what we tell it, within its limits. */
@NullMarked
package io.serai.channels.line;

import org.jspecify.annotations.NullMarked;
