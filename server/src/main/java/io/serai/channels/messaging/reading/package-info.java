/** Webhooks of Messenger and Instagram as our events: pure, without accounts, database or network. */
@NullMarked
package io.serai.channels.messaging.reading;

import org.jspecify.annotations.NullMarked;
