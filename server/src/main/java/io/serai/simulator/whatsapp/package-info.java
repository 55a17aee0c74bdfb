/**
 * A double of WhatsApp's Cloud API that enforces its documented rules. Whoever starts one plays the customers, reads what the shop says, and
 * injects what goes wrong in the world.
 */
@NullMarked
@NamedInterface("whatsapp")
package io.serai.simulator.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
