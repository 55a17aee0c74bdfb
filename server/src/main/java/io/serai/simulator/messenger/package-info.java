/**
 * A double of Meta's Graph API for Messenger and Instagram that enforces its documented rules. Whoever starts one plays the customers, reads
 * what the shop says, and injects what goes wrong in the world.
 */
@NullMarked
@NamedInterface("messenger")
package io.serai.simulator.messenger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
