/** A developer's app that is connected by the channel API, with its customers' phones. */
@NullMarked
package io.serai.simulator.app;

import org.jspecify.annotations.NullMarked;
