/** Telegram's Bot API: what it tells us, what we tell it, within its limits. */
@NullMarked
package io.serai.channels.telegram;

import org.jspecify.annotations.NullMarked;
