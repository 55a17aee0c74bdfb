/** By which way calls leave: directly, or by an account's own proxy and by nothing else. */
@NullMarked
package io.serai.channels.internal.transport;

import org.jspecify.annotations.NullMarked;
