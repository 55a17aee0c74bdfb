/**
 * A double of Telegram's Bot API that enforces its documented rules. Whoever starts one plays the customers, reads what the bot says, and
 * injects what goes wrong in the world.
 */
@NullMarked
@NamedInterface("telegram")
package io.serai.simulator.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
