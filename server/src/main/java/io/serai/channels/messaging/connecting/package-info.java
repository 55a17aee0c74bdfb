/** Pages and Instagram accounts: who they are, what is subscribed for them, how long their tokens live. */
@NullMarked
package io.serai.channels.messaging.connecting;

import org.jspecify.annotations.NullMarked;
