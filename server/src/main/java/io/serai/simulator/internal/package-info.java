/** Phones on the screen: simulated bots, connected like real ones, and kept over a restart. */
@NullMarked
package io.serai.simulator.internal;

import org.jspecify.annotations.NullMarked;
