/**
 * A double of LINE's Messaging API that enforces its documented rules. Whoever starts one plays the customers, reads what the account says,
 * and injects what goes wrong in the world.
 */
@NullMarked
@NamedInterface("line")
package io.serai.simulator.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
