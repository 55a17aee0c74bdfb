package io.serai.conversations;

import java.time.Clock;

/**
 * The same threads, written as of another time, for what happened before this server was there: imports and the demo shop. Nothing is
 * sent to a customer and nobody who watches is told.
 */
public interface PastConversations {
    Conversations asOf(Clock clock);
}
