/** What is said in a conversation, sent on to somebody else by mail. */
@NullMarked
package io.serai.inbox.internal.forwarding;

import org.jspecify.annotations.NullMarked;
